using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>A vocabulary that each official language has one of, in a folder with its code: each is read when it is first asked for.</summary>
/// <typeparam name="T">What the file is.</typeparam>
internal sealed class VocabularyByLanguage<T>
{
    private readonly FrozenDictionary<string, Lazy<T>> _known;

    /// <summary>The vocabularies.</summary>
    /// <param name="file">The file's name in the folder of a language, <c>drafting.json</c>.</param>
    public VocabularyByLanguage(string file) =>
        _known = Languages.All.ToFrozenDictionary(l => l.Code, l => new Lazy<T>(() => SchemaFile.Read<T>($"{l.Code}/{file}")));

    /// <summary>The vocabulary of a language.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public T Of(string language) => _known.TryGetValue(language, out Lazy<T>? vocabulary)
        ? vocabulary.Value
        : throw new ArgumentException($"“{language}” is not the code of an official language.", nameof(language));
}
