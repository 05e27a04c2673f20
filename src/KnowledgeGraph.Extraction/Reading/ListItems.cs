namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The lists that are open at a place of a document, and the item that words there stand in.</summary>
internal sealed class ListItems
{
    private readonly Stack<(bool IsOrdered, ListItem? Item)> _open = new();
    private int _lists = -1;
    private int _items;

    /// <summary>The item; null outside any.</summary>
    public ListItem? Current => _open.TryPeek(out (bool, ListItem? Item) list) ? list.Item : null;

    /// <summary>A list begins.</summary>
    public void BeginList(bool isOrdered)
    {
        if (_open.Count == 0)
        {
            (_lists, _items) = (_lists + 1, 0);
        }

        _open.Push((isOrdered, null));
    }

    /// <summary>The innermost list ends.</summary>
    public void EndList() => _open.TryPop(out _);

    /// <summary>An item begins.</summary>
    public void BeginItem()
    {
        if (_open.TryPop(out (bool IsOrdered, ListItem?) list))
        {
            _open.Push((list.IsOrdered, new ListItem(_lists, _open.Count, _items++, list.IsOrdered)));
        }
    }
}
