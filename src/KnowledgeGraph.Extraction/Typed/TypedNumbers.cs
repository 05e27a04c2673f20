using System.Globalization;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// Numbers that lack what texts print with them: "resolution 1325" without its year, "GA Res 2625" and A/RES/2625 without their session,
/// A/RES/25/2625 as if sessions had been printed so then. A body's numbers tell what lacks.
/// </summary>
internal static class TypedNumbers
{
    private const int LongestNumber = 4;
    private const int AssemblyYear = 1945;

    /// <summary>Reads a number alone, with the letter of a part behind it.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The number; behind it where it is one.</param>
    /// <param name="owner">The body that the words name; null where they name none.</param>
    /// <param name="letter">The letter of a part, if there is one.</param>
    /// <returns>What it may be, the likeliest first; none where it is no number of this kind.</returns>
    public static IReadOnlyList<InstrumentId> Read(TokenList tokens, ref int at, KnownBody? owner, out string? letter)
    {
        letter = null;
        bool isPlain = tokens.IsNumber(at) && tokens[at].Length <= LongestNumber && tokens[tokens[at]][0] != '0'
            && !(tokens.Is(at + 1, '/') && !tokens[at + 1].SpaceBefore) && !(tokens.Is(at + 1, '.') && tokens.IsNumber(at + 2));
        if (!isPlain || !int.TryParse(tokens[tokens[at]], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return [];
        }

        InstrumentId[] read = [.. Symbols(number, owner)];
        at += read.Length > 0 ? 1 : 0;
        if (read.Length > 0 && tokens[at] is { Kind: TokenKind.Word, Length: 1 } part
            && tokens[part][0] is (>= 'A' and <= 'H') or (>= 'a' and <= 'h'))
        {
            (letter, at) = (tokens[part].ToString().ToUpperInvariant(), at + 1);
        }

        return read;
    }

    /// <summary>The symbols that one without its session, or with it before a stroke, can be; itself where it lacks nothing.</summary>
    public static IReadOnlyList<InstrumentId> Mended(string symbol)
    {
        if (Bodies.Issuing(symbol) is { RomanSessions: { } sessions } body
            && body.Series.FirstOrDefault(s => symbol.StartsWith(s.Prefix, StringComparison.Ordinal)) is { } series)
        {
            string[] numbers = symbol[series.Prefix.Length..].Split('/');
            if (numbers is [var alone] && Value(alone) is int number)
            {
                InstrumentId[] read = [.. OfSession(body, number)];
                return read.Length > 0 ? read : [new InstrumentId(symbol)];
            }

            if (numbers is [var first, var second] && Value(first) is int session && Value(second) is int within && session <= sessions.Last.Count
                && sessions.Allows(within, session))
            {
                return [new InstrumentId(series.Print($"{within}({RomanNumber.Print(session)})")!)];
            }
        }

        return [new InstrumentId(symbol)];
    }

    /// <summary>Those of a year, where the words say one; all of them where none is.</summary>
    public static IReadOnlyList<InstrumentId> Of(IReadOnlyList<InstrumentId> symbols, int? year)
    {
        InstrumentId[] fitting = [.. symbols.Where(s => year is null || Fits(s.Value, year.Value))];
        return fitting.Length > 0 ? fitting : symbols;
    }

    private static IEnumerable<InstrumentId> Symbols(int number, KnownBody? owner)
    {
        IEnumerable<KnownBody> owners = owner is not null ? [owner] : Bodies.All.OrderBy(b => b.Years is null);
        return owners.SelectMany(o => o.Years?.YearOf(number) is int year
            ? o.Series.Where(s => s.Number == NumberForm.NumberYear).Take(1)
                .Select(s => new InstrumentId(s.Print(string.Create(CultureInfo.InvariantCulture, $"{number}({year})"))!))
            : OfSession(o, number));
    }

    private static IEnumerable<InstrumentId> OfSession(KnownBody body, int number) => body.RomanSessions is not { } sessions ? []
        : Enumerable.Range(1, sessions.Last.Count).Where(s => sessions.Allows(number, s))
            .OrderBy(s => number <= sessions.Last[s - 1] && (s == 1 || number > sessions.Last[s - 2]) ? 0 : 1)
            .Select(s => new InstrumentId(body.Series[0].Print(string.Create(
                CultureInfo.InvariantCulture, $"{number}({RomanNumber.Print(s)})"))!));

    private static bool Fits(string symbol, int year)
    {
        int open = symbol.IndexOf('(', StringComparison.Ordinal);
        string number = open < 0 ? "" : symbol[(open + 1)..].TrimEnd(')');
        return Value(number) is int own ? own == year : RomanNumber.Value(number) is var session and > 0 && year - AssemblyYear - session is 0 or 1;
    }

    private static int? Value(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
