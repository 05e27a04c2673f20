using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Names;

/// <summary>
/// <c>names LANGUAGE ENGLISH OTHER</c>: learns what a language calls the texts that English ones cite by name, from the texts of both in
/// two folders. What it prints is to be read and chosen from: the first two columns are those of <c>graph-schema/LANGUAGE/names.tsv</c>.
/// </summary>
internal static class NamesProgram
{
    public static int Run(string[] args)
    {
        if (args is not [{ } code, { } english, { } other] || Languages.All.FirstOrDefault(l => l.Code == code) is not { } language)
        {
            Console.Error.WriteLine("usage: names LANGUAGE ENGLISH_FOLDER OTHER_FOLDER");
            return 2;
        }

        IReadOnlyList<AlignedParagraph> paragraphs = ParallelTexts.Read(english, other);
        Console.Error.WriteLine($"{paragraphs.Count} paragraphs, {paragraphs.Sum(p => p.Names.Count)} names");
        foreach (LearntName name in new LearntNames(paragraphs, language).All())
        {
            Console.WriteLine(name);
        }

        return 0;
    }
}
