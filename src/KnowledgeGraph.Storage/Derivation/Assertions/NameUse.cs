namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>A document's word that it calls an instrument by a name.</summary>
/// <param name="Document">The document.</param>
/// <param name="Series">What tells the texts of its series: its body and its title.</param>
/// <param name="Instrument">The id that it uses for the instrument.</param>
internal readonly record struct NameUse(string Document, string Series, string Instrument)
{
    private const char Separator = '|';

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static NameUse Read(string value)
    {
        int first = value.IndexOf(Separator, StringComparison.Ordinal), last = value.LastIndexOf(Separator);
        return new NameUse(value[..first], value[(first + 1)..last], value[(last + 1)..]);
    }

    /// <inheritdoc />
    public override string ToString() => $"{Word(Document)}{Separator}{Word(Series)}{Separator}{Word(Instrument)}";

    private static string Word(string word) => word.Replace(Separator, ' ');
}
