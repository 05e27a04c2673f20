namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>Makes an official file a damaged one, as disks, networks and people damage them.</summary>
/// <param name="random">The source of chance: the same seed makes the same files.</param>
internal sealed class BlockMutation(Random random)
{
    private const int LongestBlock = 4096;
    private const int MostFlips = 40;

    /// <summary>The ways.</summary>
    public static readonly string[] Ways = ["bits flipped", "cut short", "spliced with another", "a block doubled", "two blocks swapped"];

    /// <summary>A damaged file.</summary>
    /// <param name="way">One of <see cref="Ways"/>, by its place.</param>
    /// <param name="file">The file.</param>
    /// <param name="other">Another of the same format.</param>
    public byte[] Of(int way, byte[] file, byte[] other)
    {
        int at = random.Next(file.Length), from = random.Next(file.Length), length = random.Next(1, LongestBlock);
        switch (way)
        {
            case 0:
                byte[] flipped = [.. file];
                for (int i = random.Next(1, MostFlips); i > 0; i--)
                {
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
            case 1:
                return file[..at];
            case 2:
                return [.. file[..at], .. other[random.Next(other.Length)..]];
            case 3:
                return [.. file[..at], .. Block(file, from, length), .. file[at..]];
            default:
                byte[] swapped = [.. file];
                length = Math.Min(length, Math.Min(file.Length - at, file.Length - from));
                file.AsSpan(at, length).CopyTo(swapped.AsSpan(from));
                file.AsSpan(from, length).CopyTo(swapped.AsSpan(at));
                return swapped;
        }
    }

    private static byte[] Block(byte[] file, int from, int length) => file[from..Math.Min(file.Length, from + length)];
}
