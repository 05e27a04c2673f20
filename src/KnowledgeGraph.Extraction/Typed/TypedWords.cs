using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// Makes what people type what texts print: <c>unga res. 74/174</c> is "General Assembly resolution 74/174", <c>UNSCR 1325</c> "Security Council
/// resolution 1325", <c>op. 5</c> "OP5", <c>1325/2000</c> "1325 (2000)". The words are data: <c>en/typed-words.tsv</c> and the bodies.
/// </summary>
internal static partial class TypedWords
{
    private const string File = "en/typed-words.tsv";
    private const int Columns = 3;
    private const int MostTokens = 10;
    private const int FirstYear = 1946, LastYear = 2099;
    private const string Nations = "United Nations ", ShortNations = "UN ";

    private const string Title = "title", Date = "date";

    private static readonly Dictionary<string, Phrase> Phrases = Read();

    /// <summary>What a date stands behind: "opened for signature".</summary>
    public static IReadOnlyList<string[]> Dates { get; } =
        [.. TypedTable.Rows(File, Columns).Where(r => r[2] == Date).Select(r => r[0].Split(' ')).OrderByDescending(w => w.Length)];

    /// <summary>The words that a title stands behind: "entitled".</summary>
    public static IReadOnlySet<string> Titles { get; } =
        TypedTable.Rows(File, Columns).Where(r => r[2] == Title).Select(r => r[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What has to stand behind a phrase for it to be read.</summary>
    private enum Before
    {
        Anything,
        Number,
        Symbol,
        Counted,
        Resolution,
    }

    /// <summary>The words as a text prints them.</summary>
    public static string Printed(string typed)
    {
        var tokens = new TokenList();
        tokens.Fill(Owned().Replace(Initials().Replace(Labels().Replace(typed, " "), Together), ""));
        var printed = new StringBuilder(typed.Length);
        bool isPhrase = false;
        for (int at = 0; at < tokens.Count;)
        {
            int next = TryPhrase(tokens, at, out string? words);
            bool wasPhrase = isPhrase;
            isPhrase = next > at;
            next = isPhrase ? next : TryNumber(tokens, at, out words);
            words ??= tokens.Text[tokens[at].Start..tokens[at].End];
            bool isApart = tokens[at].SpaceBefore
                || ((isPhrase || wasPhrase) && printed.Length > 0 && char.IsLetterOrDigit(printed[^1])
                    && char.IsLetterOrDigit(words.FirstOrDefault()));
            printed.Append(isApart && words.Length > 0 && printed.Length > 0 && printed[^1] != ' ' ? " " : "").Append(words);
            at = next > at ? next : at + 1;
        }

        return printed.ToString().Trim();
    }

    // "G.A.Res." is two words.
    private static string Together(Match initials) => initials.Value.Replace(".", "", StringComparison.Ordinal)
        + (initials.Groups["more"].Success ? " " : "");

    private static int TryPhrase(TokenList tokens, int at, out string? printed)
    {
        printed = null;
        for (int length = Math.Min(MostTokens, tokens.Count - at); length > 0; length--)
        {
            if (!Phrases.TryGetValue(Key(tokens, at, length), out Phrase phrase) || IsPiece(tokens, at))
            {
                continue;
            }

            int end = at + length;
            end += phrase.IsAbbreviated && tokens.Is(end, '.') ? 1 : 0;
            if (phrase.Needs == Before.Resolution)
            {
                return TryOwner(tokens, end, phrase.Printed, ref printed);
            }

            bool fits = phrase.Needs switch
            {
                Before.Number => IsNumbered(tokens, end),
                Before.Symbol => IsSymbol(tokens, end),
                Before.Counted => ResolutionNumber.Read(tokens, end).Shape != NumberShape.None,
                _ => true,
            };
            if (fits)
            {
                // "UN General Assembly, resolution 74/174"
                bool isOwner = Bodies.Find(phrase.Printed) is not null && tokens.Is(end, ',') && IsResolution(tokens, end + 1);
                (printed, end) = (phrase.Printed, isOwner ? end + 1 : end);
                return end;
            }
        }

        return 0;
    }

    // "GA Res", "GA/Res", "GA 74/174", "SC/RES/1540": an abbreviation is a body's where its resolutions follow.
    private static int TryOwner(TokenList tokens, int end, string body, ref string? printed)
    {
        bool hasStroke = tokens.Is(end, '/');
        int next = hasStroke || (tokens.IsDash(end) && tokens.IsNumber(end + 1)) ? end + 1 : end;
        bool isWorded = IsResolution(tokens, next);
        bool isNumber = IsNumbered(tokens, next) && !hasStroke && Bodies.Find(body) is { Series.Count: > 0 };
        if (!isWorded && !isNumber)
        {
            return 0;
        }

        printed = isWorded ? body : body + " resolution";
        if (hasStroke && isWorded)
        {
            printed += " resolution ";
            next += tokens.Is(next + 1, '/') ? 2 : tokens.Is(next + 1, '.') ? 2 : 1;
        }

        return next;
    }

    private static bool IsResolution(TokenList tokens, int at) => Phrases.TryGetValue(Key(tokens, at, 1), out Phrase phrase)
        && Lexicon.Find(phrase.Printed) is Keyword.Resolution or Keyword.Resolutions or Keyword.Decision or Keyword.Decisions;

    private static bool IsNumbered(TokenList tokens, int at) => tokens.IsNumber(at)
        || (tokens[at] is { Kind: TokenKind.Word, Length: <= 8 } word && (RomanNumber.Value(tokens[word]) > 0
            || (tokens[word] is "ES" or "S" or "es" or "s" && tokens.IsDash(at + 1)))) || IsSymbol(tokens, at);

    private static bool IsSymbol(TokenList tokens, int at) =>
        at < tokens.Count && DocumentSymbol.Read(tokens.Text.AsSpan(tokens[at].Start).ToString().ToUpperInvariant(), out _, out _) > 0;

    // A piece of a symbol is no word, A/RES/74/174, and no sign that stands behind one: A/RES/76/181#29.
    private static bool IsPiece(TokenList tokens, int at) => at > 0 && !tokens[at].SpaceBefore
        && (tokens.Is(at - 1, '/') || (tokens[at].Kind == TokenKind.Other && tokens[at - 1].Kind != TokenKind.Other));

    private static int TryNumber(TokenList tokens, int at, out string? printed)
    {
        printed = null;
        // "op. 5", "OPs 2 and 3"; "pp. 3" in small letters may be pages.
        if (tokens[at] is { Kind: TokenKind.Word, Length: 2 or 3 } label && tokens[label].ToString().ToUpperInvariant().TrimEnd('S') is "OP" or "PP"
            && (tokens.Text[label.Start] is 'O' or 'o' || tokens[label].StartsWith("PP")))
        {
            int number = tokens.Is(at + 1, '.') ? at + 2 : at + 1;
            printed = tokens.IsNumber(number) ? tokens[label][..2].ToString().ToUpperInvariant() + tokens[tokens[number]].ToString() : null;
            return printed is null ? 0 : number + 1;
        }

        if (!tokens.IsNumber(at))
        {
            return 0;
        }

        // 1325/2000: no session and no year before the stroke, a year behind it.
        bool isFirst = !tokens.Is(at - 1, '/') || (tokens[tokens[at - 2]] is "RES" or "res" or "Res" && tokens.Is(at - 3, '/')
            && tokens[tokens[at - 4]] is "S" or "s");
        if (isFirst && tokens.Is(at + 1, '/') && tokens.IsNumber(at + 2) && tokens[at + 2].Length == 4 && !tokens.Is(at + 3, '/')
            && Value(tokens, at) is < FirstYear or > LastYear && Value(tokens, at + 2) is >= FirstYear and <= LastYear)
        {
            printed = $"{tokens[tokens[at]]} ({tokens[tokens[at + 2]]})";
            return at + 3;
        }

        // 2625(xxv)
        if (tokens[at].Length > 2 && tokens.Is(at + 1, '(') && tokens[at + 2].Kind == TokenKind.Word && tokens.Is(at + 3, ')')
            && tokens[tokens[at + 2]].ToString().ToUpperInvariant() is var roman && RomanNumber.Value(roman) > 0)
        {
            printed = $"{tokens[tokens[at]]} ({roman})";
            return at + 4;
        }

        return 0;
    }

    private static int Value(TokenList tokens, int at) =>
        int.TryParse(tokens[tokens[at]], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;

    private static string Key(TokenList tokens, int at, int length)
    {
        var key = new StringBuilder();
        for (int i = at; i < at + length && i < tokens.Count; i++)
        {
            key.Append(i > at ? " " : "").Append(tokens[tokens[i]].ToString().ToLowerInvariant().Replace('’', '\''));
        }

        return key.ToString();
    }

    private static Dictionary<string, Phrase> Read()
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (string[] row in TypedTable.Rows(File, Columns).Where(r => r[2] is not (Title or Date)))
        {
            bool isAbbreviated = row[0].EndsWith('.');
            Before needs = row[2].Length == 0 ? Before.Anything : Enum.Parse<Before>(row[2], ignoreCase: true);
            Add(row[0].TrimEnd('.'), new Phrase(row[1], needs, isAbbreviated));
        }

        foreach (KnownBody body in Bodies.All)
        {
            foreach (string name in body.Aliases.Prepend(body.Name).Where(n => n.Contains(' ', StringComparison.Ordinal)))
            {
                Add(name, new Phrase(body.Name, Before.Anything, false));
                Add(Nations + name, new Phrase(body.Name, Before.Anything, false));
                Add(ShortNations + name, new Phrase(body.Name, Before.Anything, false));
            }

            foreach (string name in body.Aliases.Append(body.Abbreviation).OfType<string>().Where(n => !n.Contains(' ', StringComparison.Ordinal)))
            {
                foreach (string typed in (string[])[name, ShortNations.TrimEnd() + name, ShortNations + name])
                {
                    Add(typed, new Phrase(body.Name, Before.Resolution, true));
                    Add(typed + "R", new Phrase(body.Name, Before.Resolution, false));
                }
            }
        }

        return phrases;

        void Add(string typed, Phrase phrase)
        {
            var tokens = new TokenList();
            tokens.Fill(typed);
            phrases.TryAdd(Key(tokens, 0, tokens.Count), phrase);
        }
    }

    // G.A., U.N.G.A., S.C.
    [GeneratedRegex(@"(?<![A-Za-z.])(?:[A-Za-z]\.){2,}(?![0-9])(?<more>(?=[A-Za-z]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    // the General Assembly’s resolution
    [GeneratedRegex(@"['’]s?(?=\s+(?:resolution|decision|res\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    // A/RES/74/174-OP5
    [GeneratedRegex(@"(?<=[0-9)])\s*[-–—]\s*(?=(?:OP|PP)\s?\.?\s?[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    private readonly record struct Phrase(string Printed, Before Needs, bool IsAbbreviated);
}
