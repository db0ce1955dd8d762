using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Portal.UnitTests.House.Rooms;

/// <summary>
/// Which type of an assembly looks at which, from what the compiler wrote: bases, members, attributes and the bodies of
/// methods, Razor pages and the compiler's own closures and state machines included.
/// </summary>
public static class CompiledReferences
{
    private const string RazorNamespace = "AspNetCoreGeneratedDocument";

    /// <param name="root">The namespace of the folder that Razor pages name their places from.</param>
    public static IReadOnlyList<RoomReference> Of(string assembly, string root)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var walk = new AssemblyWalk(file, file.GetMetadataReader(), root);
        return [.. walk.References().Distinct()];
    }

    private sealed class AssemblyWalk(PEReader file, MetadataReader metadata, string root)
    {
        private readonly TypesInSignature signatures = new();

        public IEnumerable<RoomReference> References() => metadata.TypeDefinitions.SelectMany(handle =>
        {
            var from = NameOf(handle);
            return Seen(metadata.GetTypeDefinition(handle)).SelectMany(TypesOf).Where(to => to != handle)
                .Select(NameOf)
                .Select(to => new RoomReference(from.Name, from.Namespace, to.Namespace, to.Name));
        });

        /// <summary>Everything that the type, its members and their code name.</summary>
        private List<EntityHandle> Seen(TypeDefinition type)
        {
            var seen = new List<EntityHandle> { type.BaseType };
            seen.AddRange(type.GetInterfaceImplementations().Select(i => metadata.GetInterfaceImplementation(i).Interface));
            AddAttributes(seen, type.GetCustomAttributes());
            AddConstraints(seen, type.GetGenericParameters());
            foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
            {
                seen.AddRange(field.DecodeSignature(signatures, null));
                AddAttributes(seen, field.GetCustomAttributes());
            }

            foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition))
            {
                AddAttributes(seen, property.GetCustomAttributes());
            }

            foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                Add(seen, method.DecodeSignature(signatures, null));
                AddAttributes(seen, method.GetCustomAttributes());
                AddConstraints(seen, method.GetGenericParameters());
                foreach (var parameter in method.GetParameters().Select(metadata.GetParameter))
                {
                    AddAttributes(seen, parameter.GetCustomAttributes());
                }

                AddBody(seen, method);
            }

            return seen;
        }

        private void AddBody(List<EntityHandle> seen, MethodDefinition method)
        {
            if (method.RelativeVirtualAddress == 0)
            {
                return;
            }

            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil)
            {
                seen.AddRange(metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(signatures, null).SelectMany(types => types));
            }

            seen.AddRange(body.ExceptionRegions.Where(region => !region.CatchType.IsNil).Select(region => region.CatchType));
            seen.AddRange(TokensInCode.Of(body.GetILReader()));
        }

        private void AddConstraints(List<EntityHandle> seen, GenericParameterHandleCollection parameters) =>
            seen.AddRange(parameters.SelectMany(p => metadata.GetGenericParameter(p).GetConstraints()).Select(c => metadata.GetGenericParameterConstraint(c).Type));

        private void AddAttributes(List<EntityHandle> seen, CustomAttributeHandleCollection attributes)
        {
            foreach (var attribute in attributes.Select(metadata.GetCustomAttribute))
            {
                seen.Add(attribute.Constructor);
            }
        }

        private static void Add(List<EntityHandle> seen, MethodSignature<ImmutableArray<EntityHandle>> signature)
        {
            seen.AddRange(signature.ReturnType);
            seen.AddRange(signature.ParameterTypes.SelectMany(types => types));
        }

        /// <summary>The types of this assembly that a token stands for.</summary>
        private IEnumerable<TypeDefinitionHandle> TypesOf(EntityHandle handle)
        {
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition when !handle.IsNil:
                    return [(TypeDefinitionHandle)handle];
                case HandleKind.MethodDefinition:
                    return [metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()];
                case HandleKind.FieldDefinition:
                    return [metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()];
                case HandleKind.TypeSpecification:
                    return metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(signatures, null).SelectMany(TypesOf);
                case HandleKind.MethodSpecification:
                    var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                    return generic.DecodeSignature(signatures, null).SelectMany(types => types).Append(generic.Method).SelectMany(TypesOf);
                case HandleKind.MemberReference:
                    var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                    var parts = new List<EntityHandle> { member.Parent };
                    if (member.GetKind() == MemberReferenceKind.Method)
                    {
                        Add(parts, member.DecodeMethodSignature(signatures, null));
                    }
                    else
                    {
                        parts.AddRange(member.DecodeFieldSignature(signatures, null));
                    }

                    return parts.SelectMany(TypesOf);
                default:
                    return [];
            }
        }

        /// <summary>Of the outermost type: closures and state machines belong to who made them.</summary>
        private (string Namespace, string Name) NameOf(TypeDefinitionHandle handle)
        {
            var type = metadata.GetTypeDefinition(handle);
            while (!type.GetDeclaringType().IsNil)
            {
                type = metadata.GetTypeDefinition(type.GetDeclaringType());
            }

            var (space, name) = (metadata.GetString(type.Namespace), metadata.GetString(type.Name));
            return (space == RazorNamespace ? FolderOf(name) : space, name);
        }

        /// <summary>Features_Contact_Intern is in Features.Contact, Features_Shared__Layout in Features.Shared.</summary>
        private string FolderOf(string page) => string.Join('.', page.Split('_')[..^1].Where(part => part.Length > 0).Prepend(root));
    }
}
