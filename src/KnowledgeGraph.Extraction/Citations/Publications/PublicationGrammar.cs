using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Publications;

/// <summary>
/// Publications by which texts are found (Editorial Manual, footnotes):
/// <code>
/// treatySeries = ( "United Nations" | "League of Nations" ) "," "Treaty Series" volume
/// volume       = "," "vol." ( number | roman ) [ "," ( "No." | "Nos." ) numbers ]
/// records      = "Official Records of the" body { "," element } [ "(" symbol ")" ]
/// </code>
/// </summary>
internal static class PublicationGrammar
{
    private const int MostElements = 80;
    private const int LongestForeignSymbol = 18;

    /// <summary>A Treaty Series reference at a token: its title and the token behind it; 0 where there is none.</summary>
    public static int TreatySeries(TokenList tokens, int at, out string title)
    {
        title = "";
        int next = tokens.Is(at, Keyword.United) && tokens.Is(at + 1, Keyword.Nations) ? at + 2
            : tokens.Is(at, Keyword.League) && tokens.Is(at + 1, Keyword.Of) && tokens.Is(at + 2, Keyword.Nations) ? at + 3 : 0;
        if (next == 0)
        {
            return 0;
        }

        next = tokens.Is(next, ',') ? next + 1 : next;
        if (!tokens.Is(next, Keyword.Treaty) || !tokens.Is(next + 1, Keyword.Series))
        {
            return 0;
        }

        int end = Volume(tokens, next + 2, out string volume);
        string owner = tokens.Is(at, Keyword.League) ? "League of Nations" : "United Nations";
        title = $"{owner}, Treaty Series{volume}";
        return volume.Length > 0 ? end : 0;
    }

    /// <summary>", vol. 2171, No. 27531": what it adds to a title, and the token behind it.</summary>
    public static int Volume(TokenList tokens, int at, out string volume)
    {
        volume = "";
        int next = tokens.Is(at, ',') ? at + 1 : at;
        if (!tokens.Is(next, Keyword.Vol))
        {
            return at;
        }

        next = tokens.Is(next + 1, '.') ? next + 2 : next + 1;
        int first = next;
        next = Numbers(tokens, next);
        next = next == first && RomanNumber.Value(tokens[tokens[first]]) > 0 ? first + 1 : next;
        if (next == first)
        {
            return at;
        }

        volume = $", vol. {tokens.Text[tokens[first].Start..tokens[next - 1].End]}";
        int number = tokens.Is(next, ',') ? next + 1 : next;
        if (tokens.Is(number, Keyword.No) || tokens.Is(number, Keyword.Nos))
        {
            bool many = tokens.Is(number, Keyword.Nos);
            number = tokens.Is(number + 1, '.') ? number + 2 : number + 1;
            int end = Numbers(tokens, number);
            if (end > number)
            {
                volume += $", {(many ? "Nos." : "No.")} {tokens.Text[tokens[number].Start..tokens[end - 1].End]}";
                return end;
            }
        }

        return next;
    }

    /// <summary>
    /// Official Records at a token, up to the symbol in their brackets.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of "Official".</param>
    /// <param name="title">The words up to the bracket.</param>
    /// <param name="owner">"Official Records of the Economic and Social Council": what a later Ibid. stands for when it gives the year anew.</param>
    /// <param name="symbol">The symbol; null where the brackets give none.</param>
    /// <returns>The token behind the bracket, or behind the words; 0 where there are no Official Records.</returns>
    public static int OfficialRecords(TokenList tokens, int at, out string title, out string owner, out string? symbol)
    {
        (title, owner, symbol) = ("", "", null);
        if (!tokens.Is(at, Keyword.Official) || !tokens.Is(at + 1, Keyword.Records) || !tokens.Is(at + 2, Keyword.Of))
        {
            return 0;
        }

        int comma = at + 3;
        while (comma < tokens.Count && comma < at + 24 && !tokens.Is(comma, ',') && !tokens.Is(comma, ';') && !tokens.Is(comma, '('))
        {
            comma++;
        }

        owner = tokens.Text[tokens[at].Start..tokens[comma - 1].End];
        int end = Elements(tokens, comma, out int words, out symbol);
        title = tokens.Text[tokens[at].Start..tokens[words - 1].End];
        return end;
    }

    /// <summary>", 2007, Supplement No. 10 (E/2007/30/Rev.1)": the elements of Official Records.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of the comma.</param>
    /// <param name="words">The token behind the last word before the bracket.</param>
    /// <param name="symbol">The symbol in the bracket; null where there is none.</param>
    /// <returns>The token behind the bracket.</returns>
    public static int Elements(TokenList tokens, int at, out int words, out string? symbol)
    {
        symbol = null;
        int end = at;
        for (words = at; end < tokens.Count && end < at + MostElements; end++)
        {
            if (tokens.Is(end, '(') && DocumentSymbol.Read(tokens.Text.AsSpan(tokens[end + 1].Start), out string read, out _) is int length and > 0)
            {
                symbol = read;
                int after = tokens.At(tokens[end + 1].Start + length);
                // "(A/66/53/Add.2 and A/66/53/Add.2/Corr.1)": the bracket stays open for the second symbol.
                return tokens.Is(after, ')') ? after + 1 : after;
            }

            if (tokens.Is(end, ';') || tokens.Is(end, '(') || (tokens.Is(end, '.') && !IsAbbreviation(tokens, end)) || IsPinpoint(tokens, end))
            {
                break;
            }

            words = tokens.Is(end, ',') ? words : end + 1;
        }

        return words;
    }

    /// <summary>"Report of the World Summit … (United Nations publication, Sales No. E.96.IV.8)": a report that is known by its sales
    /// number.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of "Report".</param>
    /// <param name="title">The words up to and with the bracket.</param>
    /// <returns>The token behind the bracket; 0 where there is none.</returns>
    public static int SalesPublication(TokenList tokens, int at, out string title)
    {
        title = "";
        if (!tokens.Is(at, Keyword.Report) || !tokens.Is(at + 1, Keyword.Of))
        {
            return 0;
        }

        for (int i = at; i < tokens.Count && i < at + MostElements && !tokens.Is(i, ';'); i++)
        {
            if (!tokens.Is(i, '(') || !tokens.Is(i + 1, Keyword.United) || !tokens.Is(i + 3, Keyword.Publication))
            {
                continue;
            }

            int close = i;
            while (close < tokens.Count && close < i + MostElements && !tokens.Is(close, ')'))
            {
                close++;
            }

            title = tokens.Text[tokens[at].Start..tokens[close].End];
            return tokens.Is(close, ')') ? close + 1 : 0;
        }

        return 0;
    }

    /// <summary>The token behind a symbol that another organization uses, <c>EB136/8</c>, <c>LC 32/15</c>; 0 where none begins at a token.</summary>
    public static int ForeignSymbol(TokenList tokens, int at)
    {
        bool digit = false;
        int end = at;
        while (end < at + LongestForeignSymbol
            && (tokens[end].Kind == TokenKind.Number
            || (tokens[end].IsCapital && (tokens[end].Length <= 5 || (tokens.Is(end - 1, '/') && !tokens[end].SpaceBefore))) || tokens.Is(end, '/')
            || tokens.IsDash(end)
            || (tokens.Is(end, '(') && !tokens[end].SpaceBefore && tokens.IsNumber(end + 1)) || (tokens.Is(end, ')') && tokens.Is(end + 1, '/'))
            || (tokens.Is(end, '.') && !tokens[end + 1].SpaceBefore && tokens[end + 1].Kind is TokenKind.Number or TokenKind.Word)))
        {
            digit |= tokens.IsNumber(end);
            end++;
        }

        return digit && tokens[at].IsCapital ? end : 0;
    }

    private static bool IsAbbreviation(TokenList tokens, int stop) =>
        tokens[stop - 1].Word is Keyword.No or Keyword.Nos or Keyword.Vol or Keyword.Chapter or Keyword.Section or Keyword.Paragraph
            && !tokens[stop].SpaceBefore;

    private static bool IsPinpoint(TokenList tokens, int at) =>
        tokens[at].Word is Keyword.Chapter or Keyword.Section or Keyword.Paragraph or Keyword.Annex or Keyword.Part or Keyword.Article
            && tokens.Is(at - 1, ',');

    // 1577; 1577 and 1578; 27531–27533; I-14531
    private static int Numbers(TokenList tokens, int at)
    {
        int end = at;
        while (tokens.IsNumber(end)
            || (end == at && tokens[end] is { Kind: TokenKind.Word, Length: <= 3, IsCapital: true } && tokens.IsDash(end + 1)))
        {
            end = tokens.IsNumber(end) ? end + 1 : end + 2;
            bool joined = tokens.IsDash(end) || tokens.Is(end, Keyword.And) || (tokens.Is(end, ',') && tokens.IsNumber(end + 1));
            if (!joined || !tokens.IsNumber(end + 1))
            {
                break;
            }

            end++;
        }

        return end;
    }
}
