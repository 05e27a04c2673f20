namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>How long the text of an LZW stream is (ISO 32000-1, 7.4.4), counted without making it.</summary>
internal static class LzwLength
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Codes = 4096;

    /// <summary>The length in bytes; any number above <paramref name="limit"/> where it is longer.</summary>
    public static long Of(ReadOnlySpan<byte> packed, long limit)
    {
        Span<int> lengths = stackalloc int[Codes];
        lengths[..Clear].Fill(1);
        long total = 0;
        int next = End + 1, width = 9, previous = 0, held = 0, bits = 0;
        foreach (byte b in packed)
        {
            (bits, held) = ((bits << 8) | b, held + 8);
            if (held < width)
            {
                continue;
            }

            int code = (bits >> (held - width)) & ((1 << width) - 1);
            held -= width;
            bits &= (1 << held) - 1;
            if (code == End)
            {
                return total;
            }

            if (code == Clear)
            {
                (next, width, previous) = (End + 1, 9, 0);
                continue;
            }

            int length = code < next ? lengths[code] : previous + 1;
            if (previous > 0 && next < Codes)
            {
                lengths[next++] = previous + 1;
            }

            total += length;
            previous = length;
            width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
            if (total > limit)
            {
                return total;
            }
        }

        return total;
    }
}
