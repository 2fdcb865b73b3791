// A client that costs next to nothing, so that the server it asks is what a bench measures. It sends one question
// again and again over each of its connections, and knows no more of HTTP than where an answer ends.
import net from 'node:net'

/** Opens `connections` to a server. Each answer must hold `expected`. */
export async function openLoad(url, { connections, expected }) {
  const { hostname, port, host, pathname } = new URL(url)
  const question = Buffer.from(`GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(hostname, Number(port))))
  const asks = sockets.map((socket) => asker(socket, question, expected))

  return {
    /** Asks without a pause for so many milliseconds; answers how often it was answered, and in what time. */
    async run(forMs) {
      const startedAt = performance.now()
      let count = 0
      const keepAsking = async (ask) => {
        while (performance.now() - startedAt < forMs) {
          await ask()
          count += 1
        }
      }
      await Promise.all(asks.map(keepAsking))
      return { count, seconds: (performance.now() - startedAt) / 1000 }
    },
    close: () => sockets.forEach((socket) => socket.destroy()),
  }
}

function open(host, port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

function asker(socket, question, expected) {
  let text = ''
  let settle = null
  socket.on('data', (piece) => {
    text += piece.latin1Slice()
    if (!isWhole(text)) return
    const { resolve, reject } = settle
    if (text.startsWith('HTTP/1.1 200') && text.includes(expected)) resolve()
    else reject(new Error(`A server of the bench answered: ${text}`))
    text = ''
  })
  socket.on('close', () => settle?.reject(new Error('A server of the bench closed the connection.')))
  return () =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject }
      socket.write(question)
    })
}

function isWhole(text) {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return false
  const head = text.slice(0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)
  return length ? text.length - end - 4 >= Number(length[1]) : text.endsWith('\r\n0\r\n\r\n')
}
