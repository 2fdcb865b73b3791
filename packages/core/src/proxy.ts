/** The contract between the browser and the server: paths, bodies, headers, errors. */
export * from './lib/proxy/contract.js'
