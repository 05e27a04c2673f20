namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A row of a text's is not as rows have to be.</summary>
/// <param name="at">Which of them, from 0.</param>
/// <param name="inner">What is wrong.</param>
#pragma warning disable CA1032 // It is thrown and caught in one place, with both.
internal sealed class RowFormatException(int at, FormatException inner) : Exception(inner.Message, inner)
#pragma warning restore CA1032
{
    /// <summary>Which of the rows, from 0.</summary>
    public int At => at;
}
