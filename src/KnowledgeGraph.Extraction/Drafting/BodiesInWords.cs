using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>What a language calls the bodies: <c>words.json</c> has it of every language but English.</summary>
internal sealed class BodiesInWords
{
    private readonly (string Name, KnownBody Body)[] _names;
    private readonly Dictionary<string, KnownBody>.AlternateLookup<ReadOnlySpan<char>> _byName;

    /// <summary>The names of a language.</summary>
    public BodiesInWords(Language language)
    {
        _names = language.Code == Languages.English ? []
            : [.. LanguageWords.Of(language.Code).Bodies.SelectMany(b => b.Words.Select(w => (w, Body: Bodies.Find(b.Body))))
                .Where(n => n.Body is not null).Select(n => (n.w, n.Body!))];
        _byName = _names.DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Body, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The body of a name; null for any other words.</summary>
    public KnownBody? Find(ReadOnlySpan<char> name) => _byName.TryGetValue(name, out KnownBody? body) ? body : null;

    /// <summary>The body that a line names first; of two that begin together the one with the longer name. Null where it names none.</summary>
    public KnownBody? First(ReadOnlySpan<char> line)
    {
        (int at, int length, KnownBody? body) = (int.MaxValue, 0, null);
        foreach ((string name, KnownBody named) in _names)
        {
            int start = line.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && (start < at || (start == at && name.Length > length)))
            {
                (at, length, body) = (start, name.Length, named);
            }
        }

        return body;
    }
}
