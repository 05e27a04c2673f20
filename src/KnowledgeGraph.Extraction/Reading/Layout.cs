namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// How a document looks: what its format shows beside the words, block by block. It is gathered only where somebody asks for it.
/// </summary>
internal sealed class Layout
{
    private readonly List<Block> _blocks;
    private readonly Dictionary<int, int> _columns = [];

    /// <summary>The layout of blocks.</summary>
    public Layout(List<Block> blocks)
    {
        _blocks = blocks;
        foreach (Block block in blocks)
        {
            if (block.Look?.Cell is { } cell)
            {
                _columns[cell.Table] = Math.Max(_columns.GetValueOrDefault(cell.Table), cell.Column + cell.Columns);
            }
        }
    }

    /// <summary>How a block looks.</summary>
    /// <param name="block">Its number.</param>
    public BlockLook this[int block] => block < _blocks.Count ? _blocks[block].Look ?? BlockLook.Plain : BlockLook.Plain;

    /// <summary>How many columns a table has, as far as there are words in them.</summary>
    public int ColumnsOf(int table) => _columns.GetValueOrDefault(table);
}
