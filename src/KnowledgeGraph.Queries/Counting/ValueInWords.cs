using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Counting;

/// <summary>The values of groups in words for readers.</summary>
public static class ValueInWords
{
    /// <summary>What is asked of what is cited, as it is asked of a text.</summary>
    public static Dimension Trait(Dimension dimension) =>
        dimension is >= Dimension.CitedBody and <= Dimension.CitedInstrument ? dimension - Dimension.CitedBody + Dimension.Body : dimension;

    /// <summary>A value in words, of what has no name of its own in the graph.</summary>
    /// <param name="dimension">By what was counted.</param>
    /// <param name="value">The value.</param>
    /// <param name="language">In which language a subject is called.</param>
    public static string Of(Dimension dimension, string value, string language = Languages.English) => Trait(dimension) switch
    {
        Dimension.Subject => Subjects.Headed(value)?.Labels.GetValueOrDefault(language) ?? value,
        Dimension.Kind or Dimension.Status or Dimension.ProvisionKind => value[..1] + Lower(value[1..]),
        Dimension.Relation => Lower(value),
        _ => value,
    };

    private static string Lower(string name) => name.Replace('_', ' ').ToLowerInvariant();
}
