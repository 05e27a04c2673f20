using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;

namespace KnowledgeGraph.Api.GraphQL.Requests;

/// <summary>
/// What a subscription asks and is told. An operation is run first without an event, and says what is followed; then once for each event.
/// </summary>
internal sealed class Subscribed
{
    /// <summary>What is followed, once that is known.</summary>
    public Topic? Topic { get; set; }

    /// <summary>From where on; null for the newest place.</summary>
    public JournalPlace? Since { get; set; }

    /// <summary>How many citations are told at once.</summary>
    public int Most { get; set; }

    /// <summary>The event; null while there is none yet.</summary>
    public CitationNews? Told { get; init; }
}
