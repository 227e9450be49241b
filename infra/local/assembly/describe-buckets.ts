import type { AssemblyContext } from './resolve-value.ts';
import { items, member, numberOf, resourcesOf } from './resource.ts';
import type { BucketDescription } from './system-description.ts';

/** The buckets of all stacks with their CORS rules. */
export function describeBuckets(context: AssemblyContext): readonly BucketDescription[] {
  return resourcesOf(context, 'AWS::S3::Bucket').map((bucket) => ({
    name: bucket.name,
    cors: items(member(bucket.property('CorsConfiguration'), 'CorsRules')).map((rule) => {
      const maxAge = member(rule, 'MaxAge');
      return {
        origins: items(member(rule, 'AllowedOrigins')).map(String),
        methods: items(member(rule, 'AllowedMethods')).map(String),
        headers: items(member(rule, 'AllowedHeaders')).map(String),
        exposedHeaders: items(member(rule, 'ExposedHeaders')).map(String),
        ...(maxAge !== undefined && { maxAgeSeconds: numberOf(maxAge, 0) }),
      };
    }),
  }));
}
