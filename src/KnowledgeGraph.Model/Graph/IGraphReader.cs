namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// The reading half of the port, whole: what a store offers. Whoever reads asks for the topics that it needs, and for this only where it
/// answers whatever is asked.
/// </summary>
public interface IGraphReader
    : IInstrumentReader, IBodyReader, IProvisionReader, ICitationReader, IRelationReader, ILineageReader, IStatementReader, IDiagnosticReader,
        ISearchReader, ICountReader, IStatisticsReader, IChangeReader, IWordingReader, IRecordReader, IListReader;
