using System.Collections.Frozen;
using System.Text.Json;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>All that is said in one language: its file in <c>Phrasing/Languages/</c>. All files have the same sentences.</summary>
public sealed class Phrases
{
    /// <summary>The languages that something is said in, English first.</summary>
    public static IReadOnlyList<string> Spoken { get; } =
        [.. Languages.All.Select(l => l.Code).Where(code => typeof(Phrases).Assembly.GetManifestResourceInfo(FileOf(code)) is not null)];

    private static readonly FrozenDictionary<string, Lazy<Phrases>> ByLanguage = Spoken
        .ToFrozenDictionary(code => code, code => new Lazy<Phrases>(() => new Phrases(code)), StringComparer.Ordinal);

    private readonly PhraseFile _file;

    private Phrases(string language)
    {
        Language = language;
        using Stream stream = typeof(Phrases).Assembly.GetManifestResourceStream(FileOf(language))!;
        _file = JsonSerializer.Deserialize<PhraseFile>(stream, PhraseFile.Options)
            ?? throw new InvalidDataException($"{FileOf(language)} is empty.");
    }

    /// <summary>The language.</summary>
    public string Language { get; }

    /// <summary>Its own name, as its readers write it.</summary>
    public string Name => _file.Name;

    /// <summary>The sentences, by what they are in English.</summary>
    public IReadOnlyDictionary<string, string> Sentences => _file.Sentences;

    /// <summary>How many of something is said, by what one of them is called in English; the forms by their names in Unicode's rules.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Counts => _file.Counts;

    /// <summary>What is said now.</summary>
    internal static Phrases Now => Of(Speech.Language);

    internal IReadOnlyList<string> Months => _file.Months;

    internal string Date => _file.Date;

    internal string Thousands => _file.Thousands;

    internal string Percent => _file.Percent;

    /// <summary>What is said in a language.</summary>
    public static Phrases Of(string language) => ByLanguage[language].Value;

    internal string Sentence(string english) =>
        _file.Sentences.TryGetValue(english, out string? said) ? said
            : english.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? english[..bar] : english;

    internal string Counted(int count, string one)
    {
        if (!_file.Counts.TryGetValue(one, out IReadOnlyDictionary<string, string>? forms))
        {
            return count == 1 ? $"{{0}} {one}" : $"{{0}} {one}s";
        }

        return forms.GetValueOrDefault(PluralForm.Of(count, Language)) ?? forms[PluralForm.Other];
    }

    private static string FileOf(string language) => $"{typeof(Phrases).Namespace}.Languages.{language}.json";
}
