namespace KnowledgeGraph.Api;

/// <summary>What the API allows. Checked when the service starts.</summary>
public sealed class KnowledgeGraphApiOptions
{
    /// <summary>The longest body of a request, in bytes. Room for a draft of 100,000 characters, each escaped.</summary>
    public int MaxRequestBytes { get; set; } = 1 << 20;

    /// <summary>The largest page that a connection gives, in items.</summary>
    public int MaxPageSize { get; set; } = 500;

    /// <summary>How deeply a GraphQL document may be nested, counted in nodes of its syntax tree.</summary>
    public int MaxDocumentDepth { get; set; } = 128;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
