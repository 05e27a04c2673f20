using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A table of which a part of each text is made.</summary>
internal interface ILoadedPart
{
    /// <summary>The table.</summary>
    Table Table { get; }

    /// <summary>The rows of a text, in their order.</summary>
    IEnumerable<object?[]> RowsOf(KeptText text);

    /// <summary>The text with what its rows say.</summary>
    /// <exception cref="RowFormatException">One is not as rows have to be.</exception>
    KeptText Read(KeptText text, IReadOnlyList<Cells> rows);
}
