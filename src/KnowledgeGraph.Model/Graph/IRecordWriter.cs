using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Graph;

/// <summary>The half of the port that takes records of adoptions.</summary>
public interface IRecordWriter
{
    /// <summary>
    /// Keeps records of a file in one transaction. Each is joined to its text by symbol, whether the text came before or comes later, and fills
    /// in what the text does not say of itself; a text that is not loaded becomes known by it. The same records again change nothing; others
    /// replace the file's own and nothing else. The graph does not depend on the order in which records and documents are saved.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Cancels before the transaction commits; nothing is half-written.</param>
    /// <exception cref="ArgumentException">There are more than are kept at once, or one text twice.</exception>
    Task<RecordOutcome> SaveRecordsAsync(IncomingRecords records, CancellationToken cancellationToken = default);

    /// <summary>Every file of records that the graph has, by path.</summary>
    Task<IReadOnlyList<RecordSource>> RecordSourcesAsync(CancellationToken cancellationToken = default);
}
