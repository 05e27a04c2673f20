using System.Numerics;

namespace KnowledgeGraph.Queries.References;

/// <summary>Which letters a word has, as bits: rules out at once most of what is more than some edits away from another.</summary>
/// <param name="Bits">A bit for each letter, of 64.</param>
internal readonly record struct LetterSet(ulong Bits)
{
    /// <summary>The letters of a word.</summary>
    public static LetterSet Of(string word)
    {
        ulong bits = 0;
        foreach (char c in word)
        {
            bits |= 1UL << (c & 63);
        }

        return new LetterSet(bits);
    }

    /// <summary>
    /// Whether words with these letters may be so many edits apart: an edit takes one letter out of the set and puts another in, at the most.
    /// </summary>
    public bool MayBeWithin(LetterSet other, int edits) => BitOperations.PopCount(Bits ^ other.Bits) <= 2 * edits;
}
