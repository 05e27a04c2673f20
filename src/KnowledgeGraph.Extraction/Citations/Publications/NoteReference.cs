using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Publications;

/// <summary>A footnote that refers to another one: "Supra note 1", "See note 1 above", "Op. cit., note 1".</summary>
internal static class NoteReference
{
    private static readonly PublicationWords Words = PublicationWords.English;

    /// <summary>Whether the word "note" at a token belongs to such a reference.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of the word.</param>
    /// <param name="first">The first token of the reference.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="marker">The number of the note.</param>
    public static bool TryRead(TokenList tokens, int at, out int first, out int end, out string marker)
    {
        (first, end, marker) = (at, at + 2, "");
        if (!tokens.IsNumber(at + 1))
        {
            return false;
        }

        bool isBehind = Is(tokens, end, Words.Above);
        end += isBehind ? 1 : 0;
        bool isBefore = TryBefore(tokens, ref first);
        marker = isBehind || isBefore ? tokens[tokens[at + 1]].ToString() : "";
        return marker.Length > 0;
    }

    // "Supra", "Supra,", "Op. cit.,"
    private static bool TryBefore(TokenList tokens, ref int first)
    {
        int at = tokens.Is(first - 1, ',') ? first - 1 : first;
        at = tokens.Is(at - 1, '.') ? at - 1 : at;
        if (Is(tokens, at - 1, Words.Above))
        {
            first = at - 1;
            return true;
        }

        bool isCited = Is(tokens, at - 1, Words.Cited) && tokens.Is(at - 2, '.') && Is(tokens, at - 3, Words.Work);
        first = isCited ? at - 3 : first;
        return isCited;
    }

    private static bool Is(TokenList tokens, int at, IReadOnlyList<string> words)
    {
        foreach (string word in words)
        {
            if (tokens[at].Kind == TokenKind.Word && tokens[tokens[at]].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
