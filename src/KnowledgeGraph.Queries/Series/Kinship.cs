using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>
/// How two texts of a body are related, and whether the later takes up the earlier. One title, but for its numbers, tells it alone, unless
/// both are of one session. Where the title is another or there is none, the words tell it that stand in both texts, the less the more
/// names are new or gone (resolutions on two missions, or attacks, may be of one pattern); and the later one has to cite the earlier one,
/// or to rest on what it rests on.
/// </summary>
internal sealed class Kinship
{
    /// <summary>How many days a forerunner of another title may be older: triennial texts are taken up late at times.</summary>
    public const int MostDays = 1350;

    // Found by reading the links that were made and those that were not, over the whole corpus.
    private const double LeastOfCited = 0.45;
    private const double LeastOfRecalled = 0.5;
    private const double LeastOfTheSameSources = 0.6;
    private const double LeastOfTitledOfTheSameSources = 0.8;
    private const double NamesThatAnyTextChanges = 0.1;
    private const double MostNamesOnBothSides = 0.12;
    private const double CostOfNames = 0.5;
    private const double GainOfExtension = 0.1;
    private const double GainOfRecall = 0.05;
    private const double GainOfAnotherRecall = 0.1;
    private const double WeightOfTitle = 0.4;
    private const double CommonLikeness = 0.3;
    private const double LikeTitles = 0.5;
    private const int FewestDaysUncited = 20;
    private const int ManySources = 3;

    private readonly IReadOnlyList<Citation> _citations;
    private readonly Citation? _recall;
    private readonly Citation? _extension;
    private readonly SharedSources _sources;
    private readonly double? _likeness;
    private readonly double _names;
    private readonly bool _areNamesChangedOnBothSides;

    private Kinship(Instrument later, Instrument earlier, IReadOnlyList<Citation> citations, SharedSources sources, TextPrint? text, TextPrint? other)
    {
        (Later, Earlier) = (later, earlier);
        (_citations, _sources) = (citations, sources);
        _recall = citations.FirstOrDefault(OpeningRecall.Holds);
        _extension = citations.FirstOrDefault(c => c.Relation == RelationType.Extends);
        HasSameTitle = AreOfOneTitle(later, earlier);
        _likeness = TitleLikeness.Of(later.Title, earlier.Title);
        if (text is not null && other is not null)
        {
            (Taken, Kept) = (text.ShareIn(other), other.ShareIn(text));
            (double added, double gone) = (text.NamesNotIn(other), other.NamesNotIn(text));
            _names = Math.Max(added, gone);
            _areNamesChangedOnBothSides = Math.Min(added, gone) > MostNamesOnBothSides;
        }

        Nearness = Math.Sqrt((Taken ?? 0) * (Kept ?? 0))
            - (CostOfNames * Math.Max(0, _names - NamesThatAnyTextChanges))
            + (_extension is null ? 0 : GainOfExtension)
            + (_recall is null ? 0 : GainOfRecall)
            + (citations.Where(OpeningRecall.Holds).DistinctBy(c => c.Id.Source).Skip(1).Any() ? GainOfAnotherRecall : 0)
            + (_likeness is { } likeness ? WeightOfTitle * (likeness - CommonLikeness) : 0);
    }

    public Instrument Later { get; }

    public Instrument Earlier { get; }

    public bool HasSameTitle { get; }

    /// <summary>The share of the later text's words that stand in the earlier one; null where their texts were not compared.</summary>
    public double? Taken { get; }

    /// <summary>The share of the earlier text's words that stand in the later one; null where their texts were not compared.</summary>
    public double? Kept { get; }

    /// <summary>How near they are, about 0 to 1.</summary>
    public double Nearness { get; }

    /// <summary>Whether the later text takes up the earlier one.</summary>
    public bool IsOfOneSeries => IsToldByTitle
        || (HasSameTitle && Nearness >= LeastOfRecalled)
        || (IsCitedForerunner && Nearness >= (_likeness is null ? LeastOfCited : LeastOfRecalled))
        || (IsUncitedForerunner && (_sources.Both >= ManySources || !_areNamesChangedOnBothSides)
            && Nearness >= (_likeness is null ? LeastOfTheSameSources : LeastOfTitledOfTheSameSources));

    /// <summary>Whether titles, citations and sources leave it to the words whether they are of one series.</summary>
    public bool WordsDecide => !IsToldByTitle && (HasSameTitle || IsCitedForerunner || IsUncitedForerunner);

    // Of one session even two texts of one title may be on two questions.
    private bool IsToldByTitle => HasSameTitle && (Later.Session is null || Later.Session != Earlier.Session);

    private bool IsSameLetters => KebabCase.Of(Later.Title) == KebabCase.Of(Earlier.Title);

    private bool IsCitedForerunner => _likeness is null ? _citations.Count > 0 : _recall is not null;

    // Presidential statements on one kind of event are of one pattern: without a citation nothing tells that a question is taken up.
    private bool IsUncitedForerunner => Later.Kind != InstrumentKind.PresidentialStatement && _sources.AreTheSame
        && Later.Date!.Value.DayNumber - Earlier.Date!.Value.DayNumber >= FewestDaysUncited;

    /// <summary>Judges two texts of which <see cref="MayBe"/> holds, without their words.</summary>
    /// <param name="later">The later one.</param>
    /// <param name="earlier">The earlier one.</param>
    /// <param name="citations">Where the later one cites the earlier one.</param>
    /// <param name="sources">What both cite.</param>
    public static Kinship Of(Instrument later, Instrument earlier, IEnumerable<Citation> citations, SharedSources sources) =>
        new(later, earlier, [.. citations], sources, null, null);

    /// <summary>Judges them by their words too.</summary>
    /// <param name="text">The print of the later one.</param>
    /// <param name="other">The print of the earlier one.</param>
    public Kinship With(TextPrint text, TextPrint other) => new(Later, Earlier, _citations, _sources, text, other);

    /// <summary>Whether a text can be of any series: what a body adopted on a known day, and is loaded.</summary>
    public static bool IsEligible(Instrument text) => text is { IsLoaded: true, Date: not null, Body: not null }
        && text.Kind is InstrumentKind.Resolution or InstrumentKind.Decision or InstrumentKind.PresidentialStatement;

    /// <summary>
    /// Whether one text can take up the other at all: the same body, the same kind, later. One of another title is of another session and not older
    /// than <see cref="MostDays"/>: what a session adopts under two titles are two questions.
    /// </summary>
    public static bool MayBe(Instrument later, Instrument earlier) =>
        IsEligible(later) && IsEligible(earlier) && later.Body == earlier.Body && later.Kind == earlier.Kind && earlier.Date < later.Date
        && (AreOfOneTitle(later, earlier)
            || (later.Date.Value.DayNumber - earlier.Date.Value.DayNumber <= MostDays
                && (later.Session is null || later.Session != earlier.Session)));

    /// <summary>Whether both have one title but for its numbers.</summary>
    public static bool AreOfOneTitle(Instrument later, Instrument earlier) =>
        TitleKey.Of(later.Title) is { } key && key == TitleKey.Of(earlier.Title);

    /// <summary>The link that it makes.</summary>
    public SeriesLink Link() => new(Later, Earlier, [.. Evidence()]);

    private IEnumerable<SeriesEvidence> Evidence()
    {
        if (HasSameTitle || _likeness >= LikeTitles)
        {
            yield return new(HasSameTitle ? SeriesEvidenceKind.SameTitle : SeriesEvidenceKind.LikeTitle)
            {
                Words = IsSameLetters ? null : Earlier.Title,
            };
        }

        if (_extension is not null)
        {
            yield return new(SeriesEvidenceKind.Extends) { Citation = _extension };
        }

        if (_recall is not null)
        {
            yield return new(SeriesEvidenceKind.Recalls) { Citation = _recall };
        }
        else if (_extension is null && _citations.Count > 0)
        {
            yield return new(SeriesEvidenceKind.Cites) { Citation = _citations[0] };
        }

        if (Later.Subjects.FirstOrDefault(s => Earlier.Subjects.Any(e => KebabCase.Of(e) == KebabCase.Of(s))) is { } subject)
        {
            yield return new(SeriesEvidenceKind.SameAgendaItem) { Words = subject };
        }

        if (Taken is not null)
        {
            yield return new(SeriesEvidenceKind.SharedWords) { Taken = Taken, Kept = Kept };
        }

        if (_citations.Count == 0 && Taken is not null && _sources.Both > 0)
        {
            yield return new(SeriesEvidenceKind.SharedSources) { Sources = _sources.Both };
        }
    }
}
