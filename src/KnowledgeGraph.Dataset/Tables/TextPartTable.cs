using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A table of what stands in texts: each row begins with the text.</summary>
internal abstract class TextPartTable<T>(string name, string description, int keys) : Table<InText<T>>(name, description, keys)
{
    /// <summary>The rows of a text.</summary>
    public abstract IEnumerable<T> Of(KeptText text);

    /// <summary>The columns that name the text.</summary>
    protected static IEnumerable<Column<InText<T>>> Place { get; } =
    [
        Leading(Text("instrument", "The instrument whose text it stands in.", r => r.Text.Instrument.Value), "instruments"),
        Text("edition", "Which of the instrument's texts: see texts.edition.", r => r.Text.Letter),
    ];

    /// <summary>The id of a provision of the text.</summary>
    protected static string Provision(in InText<T> row, string label) => new ProvisionId(row.Text.Instrument, label).ToString();
}

/// <summary>Such a table of which the graph is made.</summary>
internal abstract class LoadedPartTable<T>(string name, string description, int keys) : TextPartTable<T>(name, description, keys), ILoadedPart
{
    /// <inheritdoc />
    public sealed override bool IsLoaded => true;

    /// <inheritdoc />
    public Table Table => this;

    /// <inheritdoc />
    public IEnumerable<object?[]> RowsOf(KeptText text) => Of(text).Select((item, at) => Values(new InText<T>(text, at, item)));

    /// <inheritdoc />
    public KeptText Read(KeptText text, IReadOnlyList<Cells> rows)
    {
        var items = new List<T>(rows.Count);
        foreach (Cells cells in rows)
        {
            try
            {
                items.Add(Read(text, items.Count, cells));
            }
            catch (FormatException e)
            {
                throw new RowFormatException(items.Count, e);
            }
        }

        return With(text, items);
    }

    /// <summary>Reads a row.</summary>
    protected abstract T Read(KeptText text, int at, Cells cells);

    /// <summary>Puts what was read into the text.</summary>
    protected abstract KeptText With(KeptText text, IReadOnlyList<T> items);

    /// <summary>What is wrong where rows have numbers and one is not the next.</summary>
    protected static void RequireNext(Cells cells, int at)
    {
        if (cells.Whole("ordinal") != at)
        {
            throw new FormatException($"ordinal is {cells.Whole("ordinal")}, where {at} is the next");
        }
    }
}
