using KnowledgeGraph.Model;

namespace KnowledgeGraph.Loading.Names;

/// <summary>What many texts together say of a name.</summary>
public enum NameFinding
{
    /// <summary>It is in the authority, and a footnote or a date at it says something else.</summary>
    Contradicted,

    /// <summary>It is not in the authority, and texts mean several instruments by it.</summary>
    Several,

    /// <summary>It is not in the authority, and all texts mean one of its entries by it.</summary>
    Alias,

    /// <summary>It is not in the authority, and footnotes bind it to one source.</summary>
    Bound,

    /// <summary>It is not in the authority, and no footnote says where it is to be found.</summary>
    Unbound,

    /// <summary>It is in the authority, and texts know a source that its entry lacks.</summary>
    Incomplete,

    /// <summary>It is in the authority, and all that texts say of it agrees.</summary>
    Known,
}

/// <summary>A name that texts cite, and what they say of it.</summary>
/// <param name="Name">The name as most of them print it.</param>
/// <param name="Finding">What its mentions come to.</param>
/// <param name="Known">The entry of the authority that it means; null where it means none.</param>
/// <param name="Documents">How many documents cite something by it.</param>
/// <param name="Citations">How many citations do.</param>
/// <param name="Places">Where footnotes and brackets behind it say that it is to be found, most documents first.</param>
/// <param name="Targets">The ids of what is meant by it, most documents first.</param>
/// <param name="Dates">The dates printed behind it, most documents first.</param>
public sealed record CountedName(
    string Name,
    NameFinding Finding,
    KnownInstrument? Known,
    int Documents,
    int Citations,
    IReadOnlyList<Counted<NamePlace>> Places,
    IReadOnlyList<Counted<InstrumentId>> Targets,
    IReadOnlyList<Counted<DateOnly>> Dates);

/// <summary>Something that texts say, and how many documents say it.</summary>
public sealed record Counted<T>(T What, int Documents);
