/**
 * Writes bits, then whole bytes, of one NAL unit. Emulation prevention (7.4.1.1) happens on the way: two zero bytes are
 * never followed by a byte below four.
 */
export class BitWriter {
  #bytes: Uint8Array
  #length = 0
  #current = 0
  #bits = 0
  #zeros = 0

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity)
  }

  /** The header byte of the NAL unit. */
  start(nalRefIdc: number, nalUnitType: number): this {
    return this.bits((nalRefIdc << 5) | nalUnitType, 8)
  }

  bits(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.#current = (this.#current << 1) | ((value >>> bit) & 1)
      if (++this.#bits === 8) this.#flush()
    }
    return this
  }

  /** Unsigned Exp-Golomb, `ue(v)` in the standard. */
  ue(value: number): this {
    const length = 32 - Math.clz32(value + 1)
    return this.bits(0, length - 1).bits(value + 1, length)
  }

  alignWithZeros(): this {
    while (this.#bits !== 0) this.bits(0, 1)
    return this
  }

  /** Copies aligned bytes of which none is below four, as samples are, so they need no escaping. */
  samples(block: Uint8Array): this {
    this.#reserve(block.length)
    this.#bytes.set(block, this.#length)
    this.#length += block.length
    this.#zeros = 0
    return this
  }

  /** `rbsp_trailing_bits`, and the finished unit. */
  end(): Uint8Array {
    this.bits(1, 1).alignWithZeros()
    return this.#bytes.slice(0, this.#length)
  }

  #flush() {
    const byte = this.#current & 0xff
    this.#current = 0
    this.#bits = 0
    if (this.#zeros >= 2 && byte <= 3) {
      this.#push(3)
      this.#zeros = 0
    }
    this.#push(byte)
    this.#zeros = byte === 0 ? this.#zeros + 1 : 0
  }

  #push(byte: number) {
    this.#reserve(1)
    this.#bytes[this.#length++] = byte
  }

  #reserve(count: number) {
    if (this.#length + count <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
