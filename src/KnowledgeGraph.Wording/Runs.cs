using System.Numerics;

namespace KnowledgeGraph.Wording;

/// <summary>
/// The runs of four words of a text: what two texts share if they share wording. A run is known by a hash of 32 bits: of the 1.4 million
/// runs of 2,844 resolutions some two hundred share theirs with another, which moves a coverage only where the runs beside them stand in
/// both texts too.
/// </summary>
public static class Runs
{
    /// <summary>How many words make a run.</summary>
    public const int Length = 4;

    /// <summary>The runs of a text, by the word that each begins with; none of a text of fewer words than a run has.</summary>
    /// <param name="words">The hashes of its words, in their order.</param>
    public static uint[] Of(ReadOnlySpan<uint> words)
    {
        uint[] runs = new uint[Math.Max(0, words.Length - Length + 1)];
        for (int i = 0; i < runs.Length; i++)
        {
            runs[i] = At(words, i);
        }

        return runs;
    }

    /// <summary>The run that begins with a word.</summary>
    public static uint At(ReadOnlySpan<uint> words, int word) => Mixed(words[word], words[word + 1], words[word + 2], words[word + 3]);

    private static uint Mixed(uint a, uint b, uint c, uint d)
    {
        ulong mixed = (a * 0x9E3779B97F4A7C15UL)
            ^ BitOperations.RotateLeft(b * 0xC2B2AE3D27D4EB4FUL, 17)
            ^ BitOperations.RotateLeft(c * 0x165667B19E3779F9UL, 31)
            ^ BitOperations.RotateLeft(d * 0xD6E8FEB86659FD93UL, 47);
        mixed ^= mixed >> 32;
        mixed *= 0xD6E8FEB86659FD93UL;
        mixed ^= mixed >> 32;
        return (uint)mixed;
    }
}
