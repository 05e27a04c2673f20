using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What instruments are called in other languages than English: <c>graph-schema/fr/names.tsv</c> and its like.</summary>
public static class LanguageNames
{
    private static readonly FrozenDictionary<string, LanguageName[]> ById = Read();

    /// <summary>What an instrument is called, language by language in the order of <see cref="Languages"/>; of each the name that comes first in
    /// its table first, which is the one to show.</summary>
    public static IReadOnlyList<LanguageName> Of(InstrumentId id) => ById.GetValueOrDefault(id.Value) ?? [];

    /// <summary>What a name means that holds the name of an instrument and is none: of a committee, a conference.</summary>
    public const string Nothing = "-";

    /// <summary>The names of a language's table with what each means: a title or name in English, a symbol, or <see cref="Nothing"/>. Empty where it
    /// has no table.</summary>
    /// <exception cref="InvalidDataException">A line is not two values: a defect of the build.</exception>
    public static IEnumerable<(string Name, string Meaning)> In(string language)
    {
        string file = $"{language}/names.tsv";
        if (!SchemaFile.Vocabularies().Contains(file))
        {
            yield break;
        }

        int number = 1;
        foreach (string line in SchemaFile.Text(file).Split('\n').Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
        {
            number++;
            yield return line.Split('\t') is [{ Length: > 0 } name, { Length: > 0 } meaning] ? (name, meaning)
                : throw new InvalidDataException($"graph-schema/{file}, line {number}: not a name, a tab and what it means.");
        }
    }

    private static FrozenDictionary<string, LanguageName[]> Read() => Languages.All
        .SelectMany(l => In(l.Code).Where(n => n.Meaning != Nothing).Select(n => (Id: IdOf(n.Meaning), Name: new LanguageName(l.Code, n.Name))))
        .GroupBy(n => n.Id.Value, n => n.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(n => n.Key, n => n.Distinct().ToArray(), StringComparer.Ordinal);

    private static InstrumentId IdOf(string meaning) => KnownInstruments.Find(meaning) is { } known ? known.Id
        : meaning.Contains('/', StringComparison.Ordinal) && !meaning.Contains(' ', StringComparison.Ordinal) ? new InstrumentId(meaning)
        : InstrumentId.FromTitle(meaning);
}
