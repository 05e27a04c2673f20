namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>A document's word that it calls an instrument by a name.</summary>
/// <param name="Document">The document.</param>
/// <param name="Series">What tells the texts of its series: its body and its title.</param>
/// <param name="Topic">What it speaks of, where it has no title (<see cref="DocumentTopic"/>).</param>
/// <param name="Instrument">The id that it uses for the instrument.</param>
internal readonly record struct NameUse(string Document, string Series, string Topic, string Instrument)
{
    private const char Separator = '|';

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static NameUse Read(string value) =>
        value.Split(Separator) is [string document, string series, string topic, string instrument]
            ? new NameUse(document, series, topic, instrument)
            : throw new InvalidDataException($"No use of a name: {value}");

    /// <summary>Whether both are of one document, or of two that speak of the same.</summary>
    /// <param name="other">Another use of the name.</param>
    /// <param name="key">The name's key.</param>
    public bool IsKinOf(NameUse other, string key) =>
        Document == other.Document || (Series.Length > 0 && Series == other.Series && DocumentTopic.IsOne(Topic, other.Topic, key));

    /// <inheritdoc />
    public override string ToString() =>
        $"{Word(Document)}{Separator}{Word(Series)}{Separator}{Word(Topic)}{Separator}{Word(Instrument)}";

    private static string Word(string word) => word.Replace(Separator, ' ');
}
