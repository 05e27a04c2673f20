using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The ids of the citations of a text.</summary>
internal static class CitationIds
{
    /// <summary>The id of one, by its place among them.</summary>
    public static string Of(KeptText text, int at) =>
        new CitationId(new ProvisionId(text.Instrument, text.Citations[at].Source), text.Citations[at].Span.Start).ToString();
}
