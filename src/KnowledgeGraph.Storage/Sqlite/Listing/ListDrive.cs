using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Listing;

/// <summary>What a list is looked for by first: what the filter says that leaves the fewest. The parameter <c>@from</c> holds it.</summary>
internal enum ListDrive
{
    /// <summary>Everything is looked at.</summary>
    All,

    /// <summary>The texts that it stands in.</summary>
    Texts,

    /// <summary>The texts or provisions that it stands in.</summary>
    Within,

    /// <summary>The instruments that are cited.</summary>
    Targets,

    /// <summary>The instruments or provisions that are cited.</summary>
    Citing,

    /// <summary>The words of its provision.</summary>
    Words,
}

/// <summary>A choice of where to begin.</summary>
/// <param name="Drive">What is looked for first.</param>
/// <param name="From">What it looks for.</param>
internal readonly record struct ListStart(ListDrive Drive, string? From)
{
    // About as many provisions, and as many citations, as a text has.
    private const long OfOneText = 40;

    // From so many on that would be looked at words leave fewer.
    private const long Many = 20_000;

    /// <summary>Chooses.</summary>
    /// <param name="order">How the list is ordered: what words are found in best is known where they are looked for first.</param>
    /// <param name="words">The words, if there are any.</param>
    /// <param name="within">What it stands in, if that is named.</param>
    /// <param name="citing">What is cited, if that is named.</param>
    /// <param name="texts">The texts that it may stand in.</param>
    /// <param name="targets">The instruments that it may cite.</param>
    public static ListStart Of(
        ListOrder order, string? words, string? within, string? citing, IReadOnlyList<InstrumentSet> texts, InstrumentSet targets)
    {
        if (words is not null && order == ListOrder.Relevance)
        {
            return new ListStart(ListDrive.Words, words);
        }

        if (within is not null || citing is not null)
        {
            return within is not null ? new ListStart(ListDrive.Within, within) : new ListStart(ListDrive.Citing, citing);
        }

        InstrumentSet fewest = texts.MinBy(t => t.Count)!;
        long ofTexts = fewest.Rows is null ? long.MaxValue : fewest.Count * OfOneText;
        long least = Math.Min(ofTexts, targets.Cited);
        return words is not null && least > Many ? new ListStart(ListDrive.Words, words)
            : least == long.MaxValue ? new ListStart(ListDrive.All, null)
            : ofTexts <= targets.Cited ? new ListStart(ListDrive.Texts, fewest.Rows)
            : new ListStart(ListDrive.Targets, targets.Rows);
    }
}
