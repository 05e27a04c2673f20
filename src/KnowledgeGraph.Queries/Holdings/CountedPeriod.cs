using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Holdings;

/// <summary>
/// The session and the year that a text belongs to, as far as its symbol, its date and its body tell them: <c>A/RES/74/174</c> is of session 74,
/// <c>S/RES/1325(2000)</c> and <c>E/RES/2022/14</c> are of years, <c>A/74/400</c> is a document of session 74.
/// </summary>
/// <param name="Session">The session, of a body that counts by sessions; special ones with their letters, <c>S-24</c>. Else null.</param>
/// <param name="Year">The year of adoption; of a text without a date the one that its symbol names, or in which its session began.</param>
public readonly record struct CountedPeriod(string? Session, int? Year)
{
    // The United Nations have adopted nothing before, and no number of a session comes near.
    private const int FirstYear = 1945, LastYear = 2199;

    private static readonly Dictionary<BodyId, KnownBody> Known = Bodies.All.DistinctBy(b => b.Id).ToDictionary(b => b.Id);

    /// <summary>The period of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="today">A session that has not begun by now is a misprint, and none.</param>
    public static CountedPeriod Of(Instrument instrument, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        KnownBody? body = instrument.Body is { } id ? Known.GetValueOrDefault(id) : null;
        int? session = null, year = null;
        string? special = null;
        if (instrument.Symbol is { } symbol)
        {
            string[] parts = symbol.Split('/');
            foreach (string part in parts[..^1])
            {
                if (session is null && year is null && special is null)
                {
                    (session, year, special) = Counted(part);
                }
            }

            if (session is null && year is null && special is null && parts[^1].Split('(') is [_, [.., ')'] bracket])
            {
                (session, year, special) = Counted(bracket[..^1]);
                session ??= RomanNumber.Value(bracket.AsSpan(0, bracket.Length - 1)) is > 0 and var roman ? roman : null;
            }
        }

        bool isOfSession = session is > 0 && body?.Sessions?.HadBegun(session.Value, today) == true;
        int? begun = isOfSession ? body!.Sessions!.YearOf(session!.Value) : null;
        return new CountedPeriod(
            special ?? (isOfSession ? session!.Value.ToString(CultureInfo.InvariantCulture) : null), instrument.Date?.Year ?? year ?? begun);
    }

    // "74" is a session, "2015" a year, "S-24" and "ES-11" are special sessions.
    private static (int? Session, int? Year, string? Special) Counted(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number is >= FirstYear and <= LastYear ? (null, number, null) : (number, null, null)
        : IsSpecial(part) ? (null, null, part) : (null, null, null);

    private static bool IsSpecial(string part) =>
        part.Split("S-") is [var letters, { Length: > 0 } count] && letters is "" or "E" && count.All(char.IsAsciiLetterOrDigit);
}
