namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>Words by numbers from 1 on.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [""];

    /// <summary>The number of a word; 0 of none.</summary>
    public int Of(string? word)
    {
        if (word is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(word, out int number))
        {
            number = words.Count;
            words.Add(word);
            numbers.Add(word, number);
        }

        return number;
    }

    /// <summary>What a number stands for.</summary>
    public string this[int number] => words[number];
}
