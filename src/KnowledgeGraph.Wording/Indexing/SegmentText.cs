namespace KnowledgeGraph.Wording.Indexing;

/// <summary>A text of a segment.</summary>
/// <param name="Instrument">The instrument whose text it is.</param>
/// <param name="Letter">What tells it from the other texts of the instrument.</param>
/// <param name="Day">The number of its day; <see cref="Undated"/> for a text without one.</param>
/// <param name="Body">Who adopted it.</param>
/// <param name="Question">What its title says.</param>
/// <param name="First">Its first paragraph.</param>
/// <param name="Count">How many it has.</param>
internal sealed record SegmentText(InstrumentId Instrument, string Letter, int Day, string? Body, uint Question, int First, int Count)
{
    /// <summary>Later than every day.</summary>
    public const int Undated = int.MaxValue;

    /// <summary>The day of adoption.</summary>
    public DateOnly? Date => Day == Undated ? null : DateOnly.FromDayNumber(Day);

    /// <summary>The number of a day.</summary>
    public static int DayOf(DateOnly? date) => date?.DayNumber ?? Undated;
}
