using System.Globalization;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>A document's word that it calls an instrument by a name.</summary>
/// <param name="Document">The document.</param>
/// <param name="Year">The year of the document; 0 where it is not known.</param>
/// <param name="Series">What tells the texts of its series: its body and its title.</param>
/// <param name="Topic">What it speaks of, where it has no title (<see cref="DocumentTopic"/>).</param>
/// <param name="Numbers">What tells one of several that are called so: the ordinals, days and years behind it (<see cref="NumbersBehind"/>).</param>
/// <param name="Instrument">The id that it uses for the instrument.</param>
internal readonly record struct NameUse(string Document, int Year, string Series, string Topic, string Numbers, string Instrument)
{
    private const char Separator = '|';

    // A peace process or a plan is spoken of every year; what is called so again after a silence is another one.
    private const int MostYearsBetween = 4;

    /// <summary>Whether the texts of its series have a title: then that tells what they speak of.</summary>
    public bool IsOfTitledSeries => Series.Length > 0 && !Series.EndsWith(' ');

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static NameUse Read(string value) =>
        value.Split(Separator) switch
        {
            [string document, string series, string topic, string numbers, string year, string instrument] =>
                new NameUse(document, int.Parse(year, CultureInfo.InvariantCulture), series, topic, numbers, instrument),

            // As it was written by earlier versions.
            [string document, string series, string topic, string instrument] => new NameUse(document, 0, series, topic, "", instrument),
            _ => throw new InvalidDataException($"No use of a name: {value}"),
        };

    /// <summary>Whether both are of one document, or of two that speak of the same.</summary>
    /// <param name="other">Another use of the name.</param>
    /// <param name="key">The name's key.</param>
    public bool IsKinOf(NameUse other, string key) =>
        Document == other.Document || (Series.Length > 0 && Series == other.Series && DocumentTopic.IsOne(Topic, other.Topic, key));

    /// <summary>Whether this and another use are known to speak of different places.</summary>
    /// <param name="other">Another use of the name.</param>
    /// <param name="key">The name's key.</param>
    public bool IsApartFrom(NameUse other, string key) =>
        Topic.Length > 0 && other.Topic.Length > 0 && !DocumentTopic.IsOne(Topic, other.Topic, key);

    /// <summary>Whether this and another use may be of one text that only documents explain: of about the same time, and no number tells them
    /// apart.</summary>
    public bool MayBeOneWith(NameUse other) =>
        !NumbersBehind.AreApart(Numbers, other.Numbers) && (Year == 0 || other.Year == 0 || Math.Abs(Year - other.Year) <= MostYearsBetween);

    /// <inheritdoc />
    public override string ToString() =>
        $"{Word(Document)}{Separator}{Word(Series)}{Separator}{Word(Topic)}{Separator}{Word(Numbers)}{Separator}{Year}{Separator}{Word(Instrument)}";

    private static string Word(string word) => word.Replace(Separator, ' ');
}
