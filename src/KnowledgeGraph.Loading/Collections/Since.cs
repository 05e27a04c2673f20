using System.Globalization;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>
/// From when on texts are wanted: from a session of the General Assembly, or from a year. The one stands for the other where a collection counts
/// by it: session 74 opened in 2019, and reached into 2020.
/// </summary>
public sealed record Since
{
    private const int YearBeforeTheFirst = 1945;
    private const int LastYear = 2999;

    private Since(int? session, int? year) => (Session, Year) = (session, year);

    /// <summary>The session; null where a year was given.</summary>
    public int? Session { get; }

    /// <summary>The year; null where a session was given.</summary>
    public int? Year { get; }

    /// <summary>From a session on.</summary>
    public static Since OfSession(int session) => new(session, null);

    /// <summary>From a year on.</summary>
    public static Since OfYear(int year) => new(null, year);

    /// <summary>Reads <c>74</c> or <c>2020</c>.</summary>
    /// <returns>Null where it is neither a session nor a year.</returns>
    public static Since? Parse(string word) =>
        !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? null
        : number is > YearBeforeTheFirst and <= LastYear ? OfYear(number)
        : number is > 0 and < 1000 ? OfSession(number)
        : null;

    /// <summary>Whether a text of a session or a year is wanted; one that says neither is.</summary>
    public bool Includes(int? session, int? year) =>
        session is { } s ? s >= (Session ?? Year - YearBeforeTheFirst - 1)
        : year is not { } y || y >= (Year ?? Session + YearBeforeTheFirst);

    /// <inheritdoc />
    public override string ToString() => Session is { } session
        ? string.Create(CultureInfo.InvariantCulture, $"session {session}") : string.Create(CultureInfo.InvariantCulture, $"{Year}");
}
