using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>Whether letters are the initials of a name, up to its noun or its end: CPA of the Comprehensive Peace Agreement, SOFA of the Status of
/// Forces Agreement, small words with a letter or without one.</summary>
internal static class Initials
{
    /// <summary>Whether they are those of a name.</summary>
    public static bool AreOf(ReadOnlySpan<char> letters, NamedInstrument named)
    {
        int next = 0;
        for (int i = 0; i < named.Words.Length; i++)
        {
            string word = named.Words[i];
            bool fits = next < letters.Length && word.Length > 0 && char.ToUpperInvariant(word[0]) == letters[next];
            if (!fits && !(word.Length > 0 && char.IsLower(word[0])))
            {
                return false;
            }

            next += fits ? 1 : 0;
            if (next == letters.Length)
            {
                return i == named.Words.Length - 1 || Lexicon.Find(word) == named.Noun;
            }
        }

        return false;
    }
}
