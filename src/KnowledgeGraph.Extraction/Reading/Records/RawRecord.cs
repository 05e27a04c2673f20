namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>An object of a library's file as it stands there: texts and lists by their names.</summary>
internal sealed class RawRecord
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _lists = new(StringComparer.Ordinal);

    /// <summary>The first of some texts that is there and says something.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_texts.TryGetValue(name, out string? text) && text.Trim() is { Length: > 0 } said && said is not ("N.A." or "N.A"))
            {
                return said;
            }
        }

        return null;
    }

    /// <summary>The values of a list, in its order; of a value that is a list itself the first one.</summary>
    public IEnumerable<string> List(string name) => Rows(name).Where(r => r.Length > 0).Select(r => r[0]);

    /// <summary>The values of a list of lists.</summary>
    public IReadOnlyList<string[]> Rows(string name) => _lists.GetValueOrDefault(name) ?? [];

    public void Add(string name, string text) => _texts[name] = text;

    public void Add(string name, List<string[]> list) => _lists[name] = list;
}
