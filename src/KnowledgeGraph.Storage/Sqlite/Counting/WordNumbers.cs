namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>Words by numbers from 1 on. Words that differ in nothing but the case of their letters have one number, and are called by the
/// one that comes first, ordinally.</summary>
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
            string folded = word.ToLowerInvariant();
            if (!numbers.TryGetValue(folded, out number))
            {
                number = words.Count;
                words.Add(word);
                numbers[folded] = number;
            }

            numbers[word] = number;
            if (string.CompareOrdinal(word, words[number]) < 0)
            {
                words[number] = word;
            }
        }

        return number;
    }

    /// <summary>What a number stands for.</summary>
    public string this[int number] => words[number];
}
