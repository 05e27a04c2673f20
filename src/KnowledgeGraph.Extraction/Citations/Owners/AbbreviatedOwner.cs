using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>Owners in abbreviation before "Res.": <c>GA Res</c>, <c>G.A. Res.</c>, <c>UNGA Res</c>, <c>S.C.Res.</c>, <c>UNSCR</c>.</summary>
internal static class AbbreviatedOwner
{
    private const int LongestWord = 8;
    private const string Nations = "UN";

    /// <summary>The abbreviation of a body at a token that "resolution" follows, or that has the R of it at its end.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="body">The body.</param>
    /// <param name="isResolution">Whether the abbreviation says "resolution" too.</param>
    /// <returns>The token behind it; 0 where there is none.</returns>
    public static int At(TokenList tokens, int at, out KnownBody? body, out bool isResolution)
    {
        (body, isResolution) = (null, false);
        string letters = "";
        int end = at;
        while (end < at + LongestWord && tokens[end] is { Kind: TokenKind.Word, IsCapital: true, Length: <= LongestWord } word
            && !tokens[word].ContainsAnyExceptInRange('A', 'Z'))
        {
            letters += tokens[word].ToString();
            bool isPoint = tokens.Is(end + 1, '.');
            end += isPoint ? 2 : 1;
            if (!isPoint && letters != Nations)
            {
                break;
            }
        }

        if (letters.Length < 2)
        {
            return 0;
        }

        string name = letters.StartsWith(Nations, StringComparison.Ordinal) && letters.Length > Nations.Length ? letters[Nations.Length..] : letters;
        if (tokens[end].Word is Keyword.Resolution or Keyword.Resolutions or Keyword.Decision or Keyword.Decisions)
        {
            body = Bodies.Find(name);
        }
        else if (name.EndsWith('R') && tokens.IsNumber(end))
        {
            body = Bodies.Find(name[..^1]);
            isResolution = true;
        }

        return body is null ? 0 : end;
    }
}
