namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The sets that a filter of a list is put together of, where it has a condition of that kind.</summary>
[Flags]
internal enum FilterSets
{
    None = 0,

    /// <summary>The texts that provisions stand in, as a filter lets them through.</summary>
    Texts = 1,

    /// <summary>The provisions of entities.</summary>
    Within = 2,

    /// <summary>The provisions that cite all of some entities.</summary>
    CitedHere = 4,

    /// <summary>The texts that cite or state something, as a filter lets them through.</summary>
    Sources = 8,

    /// <summary>What is cited, as a filter lets it through.</summary>
    Targets = 16,

    /// <summary>The citations of entities.</summary>
    Citing = 32,

    /// <summary>What is stated of, as a filter lets it through.</summary>
    Subjects = 64,

    /// <summary>What is stated, as a filter lets it through.</summary>
    Objects = 128,
}
