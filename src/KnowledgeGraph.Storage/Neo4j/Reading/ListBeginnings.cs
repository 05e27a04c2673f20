using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Chooses where a list begins.</summary>
internal static class ListBeginnings
{
    /// <summary>Where a list of provisions begins.</summary>
    public static ListBeginning Of(ProvisionFilter filter) =>
        FilterParameters.HasWords(filter) ? ListBeginning.Words
        : filter.In.Count > 0 ? ListBeginning.Within
        : filter.Cites.Count > 0 ? ListBeginning.Citing
        : FilterParameters.IsOpen(filter.Instrument) ? ListBeginning.All
        : ListBeginning.Texts;

    /// <summary>Where a list of citations begins, or of the edges that they prove.</summary>
    public static ListBeginning Of(CitationFilter filter) =>
        FilterParameters.HasWords(filter.Provision) ? ListBeginning.Words
        : filter.Provision.In.Count > 0 ? ListBeginning.Within
        : filter.Of.Count > 0 ? ListBeginning.Citing
        : !FilterParameters.IsOpen(filter.Source) ? ListBeginning.Sources
        : !FilterParameters.IsOpen(filter.Provision.Instrument) ? ListBeginning.Texts
        : !FilterParameters.IsOpen(filter.Target) ? ListBeginning.Targets
        : ListBeginning.All;
}
