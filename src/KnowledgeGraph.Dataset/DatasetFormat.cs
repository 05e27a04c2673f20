namespace KnowledgeGraph.Dataset;

/// <summary>The formats that a data set is written in.</summary>
public enum DatasetFormat
{
    /// <summary>Apache Parquet alone.</summary>
    Parquet,

    /// <summary>CSV alone.</summary>
    Csv,

    /// <summary>Each table in both.</summary>
    Both,
}
