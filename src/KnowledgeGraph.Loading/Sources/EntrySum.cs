using System.Buffers.Binary;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>The sum that a zip archive has of each of its files, CRC-32 (APPNOTE 4.4.7), made eight bytes at a time.</summary>
internal static class EntrySum
{
    /// <summary>The sum of nothing, to be added to.</summary>
    public const uint Start = 0xFFFFFFFF;

    private const uint Polynomial = 0xEDB88320;
    private const int Step = 8;

    private static readonly uint[][] Tables = MakeTables();

    /// <summary>The sum with some more bytes.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ sum;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            sum = Tables[7][(byte)low] ^ Tables[6][(byte)(low >> 8)] ^ Tables[5][(byte)(low >> 16)] ^ Tables[4][low >> 24]
                ^ Tables[3][(byte)high] ^ Tables[2][(byte)(high >> 8)] ^ Tables[1][(byte)(high >> 16)] ^ Tables[0][high >> 24];
        }

        foreach (byte next in bytes)
        {
            sum = Tables[0][(byte)(sum ^ next)] ^ (sum >> 8);
        }

        return sum;
    }

    /// <summary>The sum as an archive has it.</summary>
    public static uint End(uint sum) => ~sum;

    private static uint[][] MakeTables()
    {
        uint[][] tables = [.. Enumerable.Range(0, Step).Select(_ => new uint[256])];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            }

            tables[0][i] = value;
        }

        for (int i = 0; i < 256; i++)
        {
            for (int table = 1; table < Step; table++)
            {
                uint before = tables[table - 1][i];
                tables[table][i] = (before >> 8) ^ tables[0][(byte)before];
            }
        }

        return tables;
    }
}
