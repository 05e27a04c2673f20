using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>A document as it is spoken of by its noun and day: "the report of the Secretary-General of 11 January 2000".</summary>
/// <param name="Noun">The noun's token.</param>
/// <param name="End">The token behind the date.</param>
/// <param name="Kind">The noun, of one document.</param>
/// <param name="Date">The day.</param>
/// <param name="Author">The words of who wrote it, to whom; empty where they are not said: "his report of".</param>
internal sealed record DatedDocument(int Noun, int End, string Kind, DateOnly Date, string[] Author)
{
    private const int FarthestNoun = 48;
    private const int LongestSubject = 16;

    /// <summary>Reads what a day is of.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="day">The first token of the date.</param>
    /// <param name="bound">Nothing before this token belongs to it.</param>
    /// <returns>The document; null where the day is no document's.</returns>
    public static DatedDocument? Read(TokenList tokens, int day, int bound)
    {
        int end = day;
        if (!DateTokens.TryRead(tokens, ref end, out DateOnly date))
        {
            return null;
        }

        // "his 11 January 2000 report"
        if (DocumentDate.IsNoun(tokens, end))
        {
            return Of(tokens, end, end + 1, date, day);
        }

        int noun = tokens[day - 1].Word is Keyword.Of or Keyword.Dated ? NounBefore(tokens, day - 1, bound) : -1;
        return noun < 0 ? null : Of(tokens, noun, end, date, noun);
    }

    // "the report of the Secretary-General on Burundi dated 16 March 2004"
    private static int NounBefore(TokenList tokens, int introduction, int bound)
    {
        for (int i = introduction - 1; i >= bound && (tokens[i].Kind == TokenKind.Word || tokens.IsDash(i)); i--)
        {
            if (DocumentDate.IsNoun(tokens, i))
            {
                return introduction - i > LongestSubject ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>Reads a further day of a list: "reports of the Secretary-General of 23 September 1999 (S/1999/1003), 6 December 1999".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="day">The first token of the date.</param>
    /// <returns>The document; null where the list is of something else.</returns>
    public static DatedDocument? ReadMember(TokenList tokens, int day)
    {
        int end = day;
        if (!DateTokens.TryRead(tokens, ref end, out DateOnly date))
        {
            return null;
        }

        for (int i = day - 1; i >= 0 && i > day - FarthestNoun && !tokens.Is(i, ';'); i--)
        {
            if (DocumentDate.IsNoun(tokens, i))
            {
                return Of(tokens, i, end, date, i);
            }
        }

        return null;
    }

    /// <summary>How well this fits a document that is spoken of elsewhere; 0 where it is another one.</summary>
    public int Likeness(DatedDocument other)
    {
        bool isSaid = Author.Length > 0 && other.Author.Length > 0;
        bool isAll = !isSaid || Array.TrueForAll(Author, w => other.Author.Contains(w)) || Array.TrueForAll(other.Author, w => Author.Contains(w));
        return Date != other.Date || (isSaid && !Author.Intersect(other.Author).Any()) ? 0
            : Kind != other.Kind ? 1
            : isAll ? 3 : 2;
    }

    /// <summary>The symbol that stands at a place of a text; null where none does.</summary>
    public static string? SymbolAt(string text, int at) => DocumentSymbol.Read(text.AsSpan(at), out string symbol, out _) > 0 ? symbol : null;

    private static DatedDocument Of(TokenList tokens, int noun, int end, DateOnly date, int first)
    {
        var author = new List<string>();
        // "the Secretary-General’s report", "the Quartet report"
        for (int i = first - 1; tokens[i].IsCapital || tokens.IsDash(i); i--)
        {
            AddName(tokens, i, author);
        }

        for (int i = noun + 1; DocumentDate.IsAuthor(tokens, i); i++)
        {
            AddName(tokens, i, author);
        }

        // "letter dated 18 June 2019 from the Chair of the Committee"
        for (int i = end; end > noun + 1 && tokens[tokens[end]] is "from" && DocumentDate.IsAuthor(tokens, i); i++)
        {
            AddName(tokens, i, author);
        }

        return new DatedDocument(noun, end, tokens[tokens[noun]].TrimEnd('s').ToString(), date, [.. author]);
    }

    private static void AddName(TokenList tokens, int at, List<string> author)
    {
        if (tokens[at] is { Kind: TokenKind.Word, IsCapital: true } word)
        {
            ReadOnlySpan<char> name = tokens[word];
            bool isPossessive = name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal);
            author.Add((isPossessive ? name[..^2] : name).ToString());
        }
    }
}
