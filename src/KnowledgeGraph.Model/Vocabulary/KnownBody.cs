namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>A body of <c>graph-schema/bodies.json</c>.</summary>
public sealed record KnownBody
{
    /// <summary>Its full name.</summary>
    public required string Name { get; init; }

    /// <summary>Its official name in the other languages, by their codes.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Its abbreviation, if it has one.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>The full name of the organ it is subsidiary to.</summary>
    public string? Parent { get; init; }

    /// <summary>Other full names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What its own texts call it: "the Council".</summary>
    public IReadOnlyList<string> Short { get; init; } = [];

    /// <summary>What the symbols of its documents begin with: <c>E/CN.15</c>.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>The numbered series it issues.</summary>
    public IReadOnlyList<SymbolSeries> Series { get; init; } = [];

    /// <summary>From which session (or year) on which numbers are decisions, where resolutions and decisions share their form.</summary>
    public DecisionNumbers? DecisionsFrom { get; init; }

    /// <summary>When its sessions were held; null where numbers are not counted by session.</summary>
    public SessionCalendar? Sessions { get; init; }

    /// <summary>The numbers of each year, where they are counted without end; null where they are not.</summary>
    public NumbersByYear? Years { get; init; }

    /// <summary>The numbers of each session, where they were counted on through sessions with Roman numbers; null where they were not.</summary>
    public NumbersBySession? RomanSessions { get; init; }

    /// <summary>The symbols of the reports that hold its resolutions, with <c>{session}</c> or <c>{year}</c>: <c>A/{session}/53</c>.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>What its decisions are counted under: <c>CP</c> of <c>1/CP.21</c>.</summary>
    public string? Parties { get; init; }

    /// <summary>Its name in a language; in English where that is not known.</summary>
    /// <param name="language">The code of the language.</param>
    public string NameIn(string language) => Names.GetValueOrDefault(language, Name);

    /// <summary>Its id.</summary>
    public BodyId Id => BodyId.FromName(Name);

    /// <summary>Whether it issues a series whose numbers are printed so.</summary>
    public bool Issues(NumberForm form)
    {
        foreach (SymbolSeries series in Series)
        {
            if (series.Number == form)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A numbered series of a body.</summary>
/// <param name="Kind">Resolutions, decisions or presidential statements.</param>
/// <param name="Number">How the number is printed.</param>
/// <param name="Symbol">The symbol, with <c>{0}</c> for the number, or <c>{session}</c> and <c>{number}</c> for its halves.</param>
public sealed record SymbolSeries(InstrumentKind Kind, NumberForm Number, string Symbol)
{
    private const string Session = "{session}";
    private const string InSession = "{number}";
    private const string Whole = "{0}";

    /// <summary>What stands before the number, <c>A/RES/</c>; empty where the number is printed in halves.</summary>
    public string Prefix => Symbol[..Math.Max(0, Symbol.IndexOf(Whole, StringComparison.Ordinal))];

    /// <summary>The symbol that a printed number makes; null where the symbol needs halves, <c>4/2</c>, and the number has none.</summary>
    public string? Print(string number)
    {
        int stroke = number.IndexOf('/', StringComparison.Ordinal);
        return !Symbol.Contains(Session, StringComparison.Ordinal) ? Symbol.Replace(Whole, number, StringComparison.Ordinal)
            : stroke <= 0 ? null
            : Symbol.Replace(Session, number[..stroke], StringComparison.Ordinal)
                .Replace(InSession, number[(stroke + 1)..], StringComparison.Ordinal);
    }
}

/// <summary>From the session (or year) on, numbers from this one up are decisions.</summary>
public sealed record DecisionNumbers(int Session, int Number);

/// <summary>How the number of a resolution is printed.</summary>
public enum NumberForm
{
    /// <summary><c>74/174</c>, <c>S-24/2</c>; formerly <c>217 (III)</c>.</summary>
    Session,

    /// <summary><c>2004/27</c>; formerly <c>1296 (XLIV)</c>.</summary>
    YearNumber,

    /// <summary><c>1325 (2000)</c>.</summary>
    NumberYear,

    /// <summary><c>2200 (XXI)</c>.</summary>
    RomanSession,

    /// <summary><c>WHA70.7</c>.</summary>
    Wha,
}

/// <summary>When a body's sessions were held: enough to tell whose resolution a number and a date can be.</summary>
/// <param name="First">When the first session began, in years: <c>1946.7</c> is September 1946.</param>
/// <param name="PerYear">Sessions a year.</param>
/// <param name="Lasts">How long a session lasts, in years.</param>
/// <param name="Slack">How far a session's beginning is off, in years.</param>
/// <param name="MostNumbers">How many resolutions a session adopts at the most.</param>
public sealed record SessionCalendar(double First, double PerYear, double Lasts, double Slack, int MostNumbers)
{
    private const double DaysAYear = 365.25;

    /// <summary>Whether a session may have adopted something on a day.</summary>
    public bool Allows(int session, DateOnly date)
    {
        double year = date.Year + (date.DayOfYear / DaysAYear), begins = Begins(session);
        return year >= begins - Slack && year <= begins + Lasts + Slack;
    }

    /// <summary>Whether a session had begun by a day.</summary>
    public bool HadBegun(int session, DateOnly date) => Begins(session) - Slack <= date.Year + (date.DayOfYear / DaysAYear);

    /// <summary>The year in which a session began, or will.</summary>
    public int YearOf(int session) => (int)Math.Floor(Begins(session));

    private double Begins(int session) => First + ((session - 1) / PerYear);
}
