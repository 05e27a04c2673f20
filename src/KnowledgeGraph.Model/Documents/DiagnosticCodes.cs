namespace KnowledgeGraph.Model.Documents;

/// <summary>The codes of diagnostics.</summary>
public static class DiagnosticCodes
{
    /// <summary>The cited date is not the cited resolution's.</summary>
    public const string DateMismatch = "DATE_MISMATCH";

    /// <summary>The cited title is not the cited instrument's.</summary>
    public const string TitleMismatch = "TITLE_MISMATCH";

    /// <summary>A number that its body never adopted.</summary>
    public const string NoSuchNumber = "NO_SUCH_NUMBER";

    /// <summary>A symbol that cannot be parsed.</summary>
    public const string MalformedSymbol = "MALFORMED_SYMBOL";

    /// <summary>A number that the words give to a body that is not known.</summary>
    public const string UnknownOwner = "UNKNOWN_OWNER";

    /// <summary>A range of numbers of which only the ends are printed.</summary>
    public const string NumbersInRange = "NUMBERS_IN_RANGE";

    /// <summary>An Ibid. in a note without an antecedent.</summary>
    public const string IbidWithoutAntecedent = "IBID_WITHOUT_ANTECEDENT";

    /// <summary>A footnote mark without a note.</summary>
    public const string MarkWithoutNote = "MARK_WITHOUT_NOTE";

    /// <summary>A footnote without a mark.</summary>
    public const string NoteWithoutMark = "NOTE_WITHOUT_MARK";

    /// <summary>A pinpoint beyond the target's last paragraph.</summary>
    public const string PinpointBeyondEnd = "PINPOINT_BEYOND_END";

    /// <summary>An annex, or a lettered part, that the target does not have.</summary>
    public const string NoSuchPart = "NO_SUCH_PART";

    /// <summary>Paragraph numbers that skip or repeat.</summary>
    public const string NumbersSkip = "NUMBERS_SKIP";

    /// <summary>Nothing in the text looks like a resolution: it was read as plain paragraphs.</summary>
    public const string NotAResolution = "NOT_A_RESOLUTION";

    /// <summary>A short form that fits several instruments.</summary>
    public const string AmbiguousReference = "AMBIGUOUS_REFERENCE";

    /// <summary>A text cites what the text of another language does not cite.</summary>
    public const string LanguagesCiteOtherwise = OfLanguages + "CITE_OTHERWISE";

    /// <summary>A text cites in one paragraph what the text of another language cites in another.</summary>
    public const string LanguagesCiteElsewhere = OfLanguages + "CITE_ELSEWHERE";

    /// <summary>A text cites another as of one day, the text of another language as of another.</summary>
    public const string LanguagesDateOtherwise = OfLanguages + "DATE_OTHERWISE";

    /// <summary>A text cites one part of another, the text of another language another part.</summary>
    public const string LanguagesPinpointOtherwise = OfLanguages + "PINPOINT_OTHERWISE";

    /// <summary>A text has paragraphs or notes that the text of another language lacks.</summary>
    public const string LanguagesNotParallel = OfLanguages + "NOT_PARALLEL";

    private const string OfLanguages = "LANGUAGES_";

    /// <summary>Whether a code says that two languages of a text differ.</summary>
    public static bool IsOfLanguages(string code) => code.StartsWith(OfLanguages, StringComparison.Ordinal);

    /// <summary>A record names who no State is known to be called.</summary>
    public const string UnknownState = "UNKNOWN_STATE";

    /// <summary>A record's list of votes has more or fewer names than the count beside it says.</summary>
    public const string VotesDifferFromCount = "VOTES_DIFFER_FROM_COUNT";

    /// <summary>A record names a State twice in one vote.</summary>
    public const string VotedTwice = "VOTED_TWICE";

    /// <summary>Two sources record a vote otherwise.</summary>
    public const string SourcesDiffer = "SOURCES_DIFFER";

    /// <summary>What a record says of a day, a draft or a meeting cannot be read.</summary>
    public const string UnreadableFact = "UNREADABLE_FACT";

    /// <summary>A source records one text twice.</summary>
    public const string RecordedTwice = "RECORDED_TWICE";
}
