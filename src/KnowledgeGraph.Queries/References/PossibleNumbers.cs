using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.References;

/// <summary>Why a symbol can be no text's.</summary>
/// <param name="Why">A sentence.</param>
/// <param name="Instead">The symbols that may be meant.</param>
internal sealed record ImpossibleNumber(string Why, IReadOnlyList<InstrumentId> Instead);

/// <summary>Tells symbols that no text of their body can have: a session that has not been held, a year that is not the number's.</summary>
internal static class PossibleNumbers
{
    /// <summary>Why a symbol can be no text's; null where it can.</summary>
    public static ImpossibleNumber? Fault(InstrumentId id, DateOnly today)
    {
        if (Bodies.Issuing(id.Value) is not { } body || Series(body, id.Value) is not { } series)
        {
            return null;
        }

        string number = id.Value[series.Prefix.Length..];
        return Read(series, number) is { } read ? Fault(body, read, today)
            : IsSpecial(number) || number.Split('/').Length > 2 ? null
            : new($"{The(body)} does not number its {Kind(series)}s so.", []);
    }

    private static ImpossibleNumber? Fault(KnownBody body, Numbered read, DateOnly today) => read switch
    {
        { Series.Number: NumberForm.NumberYear, Year: int year } => OfYear(body, read.Series, read.Number, year),
        { Series.Number: NumberForm.YearNumber, Year: int year } when year > today.Year =>
            new(string.Create(CultureInfo.InvariantCulture, $"{The(body)} counts by years, and {year} has not come."), []),
        { Roman: int session } when body.RomanSessions is { } sessions => OfRoman(body, read.Series, sessions, session, read.Number),
        { Session: int session } => OfSession(body, read.Series, session, read.Number, today),
        _ => null,
    };

    private static ImpossibleNumber? OfYear(KnownBody body, SymbolSeries series, int number, int year) =>
        body.Years is not { } years || years.Allows(number, year) ? null
        : years.YearOf(number) is int own
            ? new(string.Create(CultureInfo.InvariantCulture, $"{The(body)} adopted its {Kind(series)} {number} in {own}."),
                [Symbol(series, string.Create(CultureInfo.InvariantCulture, $"{number}({own})"))])
            : new(string.Create(CultureInfo.InvariantCulture, $"{The(body)} adopted no {Kind(series)} {number} in {year}."), []);

    // The General Assembly counted on through its sessions up to the thirtieth, and printed them in Roman numbers.
    private static ImpossibleNumber? OfRoman(KnownBody body, SymbolSeries series, NumbersBySession sessions, int session, int number)
    {
        if (session > sessions.Last.Count)
        {
            return new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{The(body)} counted its sessions in Roman numbers up to session {sessions.Last.Count}; this is session {session}."),
                [Symbol(series, string.Create(CultureInfo.InvariantCulture, $"{session}/{number}"))]);
        }

        return sessions.Allows(number, session) ? null : new(
            string.Create(CultureInfo.InvariantCulture, $"{The(body)} adopted no {Kind(series)} {number} at session {session}."),
            [
                .. Enumerable.Range(1, sessions.Last.Count).Where(s => sessions.Allows(number, s))
                    .Select(s => Symbol(series, $"{number}({RomanNumber.Print(s)})")),
            ]);
    }

    private static ImpossibleNumber? OfSession(KnownBody body, SymbolSeries series, int session, int number, DateOnly today)
    {
        if (body.Sessions is { } calendar && (session == 0 || !calendar.HadBegun(session, today)))
        {
            return new(string.Create(CultureInfo.InvariantCulture, $"{The(body)} has not begun a session {session}."), []);
        }

        if (body.RomanSessions is { } roman && session <= roman.Last.Count)
        {
            return new(
                string.Create(CultureInfo.InvariantCulture, $"{The(body)} counted its sessions in Roman numbers up to session {roman.Last.Count}."),
                [Symbol(series, $"{number}({RomanNumber.Print(session)})")]);
        }

        if (number == 0 || number > body.Sessions?.MostNumbers)
        {
            return new(string.Create(CultureInfo.InvariantCulture, $"{The(body)} never adopted a {Kind(series)} {number} in one session."), []);
        }

        if (body.DecisionsFrom is { } from && session >= from.Session
            && series.Kind is InstrumentKind.Decision or InstrumentKind.Resolution
            && (number >= from.Number) != (series.Kind == InstrumentKind.Decision))
        {
            SymbolSeries? other = body.Series.FirstOrDefault(s => s.Kind != series.Kind && s.Number == series.Number);
            return new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{The(body)}'s numbers from {from.Number} up are decisions, and those below resolutions, from session {from.Session} on."),
                other is null ? [] : [Symbol(other, string.Create(CultureInfo.InvariantCulture, $"{session}/{number}"))]);
        }

        return null;
    }

    private static string The(KnownBody body) => $"The {body.Name}";

    private static string Kind(SymbolSeries series) => series.Kind == InstrumentKind.Decision ? "decision" : "resolution";

    private static InstrumentId Symbol(SymbolSeries series, string number) => new(series.Print(number)!);

    private static SymbolSeries? Series(KnownBody body, string symbol) =>
        body.Series.FirstOrDefault(s => s.Prefix.Length > 0 && symbol.StartsWith(s.Prefix, StringComparison.Ordinal));

    // S-24/2, ES-10/17, 3201(S-VI): special sessions are counted by themselves.
    private static bool IsSpecial(string number) => number.Contains("S-", StringComparison.Ordinal);

    private static Numbered? Read(SymbolSeries series, string number)
    {
        if (number.Split('/') is [var first, var second])
        {
            return Value(first) is int whole && Value(second) is int within
                ? series.Number == NumberForm.YearNumber
                    ? new Numbered(series, within) { Year = whole } : new Numbered(series, within) { Session = whole }
                : null;
        }

        return number.Split('(') is [var counted, [.., ')'] bracket] && Value(counted) is int n
            ? Value(bracket.AsSpan(0, bracket.Length - 1)) is int year ? new Numbered(series, n) { Year = year }
                : RomanNumber.Value(bracket.AsSpan(0, bracket.Length - 1)) is > 0 and var roman ? new Numbered(series, n) { Roman = roman } : null
            : null;
    }

    private static int? Value(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private sealed record Numbered(SymbolSeries Series, int Number)
    {
        public int? Session { get; init; }

        public int? Year { get; init; }

        public int? Roman { get; init; }
    }
}
